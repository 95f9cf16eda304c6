import Profiles

/// How the columns of a list become fields of profiles.
///
/// Written as a YAML file by whoever knows the list; without one, usual headers are recognised. All of it is optional,
/// and every key may be German:
///
///     columns:                       # or spalten: header → field
///       Name: name
///       Interests: topics            # or themen: fields by their keys in either language
///       Groups: [topics, audiences]  # each word goes to the first field that knows it
///       Town: address.city           # a part of a field
///       Contact: contacts.name
///       Address: address             # a whole address in one cell is taken apart
///       Description: body            # the text; its first sentence becomes the summary, unless a column does
///       About: [summary, body]       # prose: a summary if it is short, and else the text, as above
///       Id: slug                     # or file-name: what the file is named after, instead of the name
///     ignore: [Type, Meeting format] # or auslassen: columns that are not wanted
///     constants:                     # or feste-werte: what holds for rows that say nothing
///       languages: [en]
///       address: {city: Bielefeld}
///     values:                        # or werte: words of the list → words of the field
///       topics:
///         health-wellness: gesundheit
///         urban-issues: [nachbarschaft, wohnen]
///         misc: []                   # dropped
///     split: ",;/"                   # or trennzeichen: what separates several values in one cell
package struct ImportMap: Sendable {
  /// By folded header.
  var columns: [String: [ImportTarget]] = [:]
  var constants: [(target: ImportTarget, values: [String])] = []
  /// By field, then by folded word.
  var values: [ImportTarget: [String: [String]]] = [:]
  var separators: Set<Character> = [",", ";", "|", "\n"]

  package init() {}

  /// What a column is for; empty if nobody knows.
  func targets(of header: String) -> [ImportTarget] {
    columns[Folding.key(header)] ?? ImportTarget.usual(header).map { [$0] } ?? []
  }

  /// The words of the field that stand for a word of the list; `nil` if the map does not have it.
  func words(for word: String, in target: ImportTarget) -> [String]? {
    values[target]?[Folding.key(word)]
  }
}
