import Diagnostics
import Profiles

/// A text of a file that a translation may have in its own words: a sentence, a caption, the body.
package struct TranslatablePassage: Sendable {
  /// Where it stands, by English keys, lists counted from 1: `times.2.what`.
  package let key: String
  /// The same for people: `treffzeiten 2 → was`.
  package let label: Bilingual
  let text: String

  /// What counts as a word: whatever stands between spaces and has a letter or a digit.
  var wordCount: Int {
    text.split(whereSeparator: \.isWhitespace).count { word in word.contains { $0.isLetter || $0.isNumber } }
  }

  /// All of a record and a body, in the order of the declarations, the body last.
  ///
  /// `fields` are those that a translation may have.
  static func all(of record: Record, _ fields: [FieldDeclaration], _ body: Body) -> [TranslatablePassage] {
    var result = passages(of: record, fields, within: nil)
    if !body.isEmpty { result.append(TranslatablePassage(key: "text", label: Bilingual("text"), text: body.markdown)) }
    return result
  }

  private typealias Way = (key: String, label: Bilingual)

  private static func passages(
    of record: Record, _ fields: [FieldDeclaration], within outer: Way?
  ) -> [TranslatablePassage] {
    fields.flatMap { field -> [TranslatablePassage] in
      let way = way(to: field, within: outer)
      switch (record.value(of: field.key), field.kind) {
      case (.text(let text)?, _): return [TranslatablePassage(key: way.key, label: way.label, text: text)]
      case (.record(let inner)?, .record(let fields)):
        return passages(of: inner, fields.filter(\.isTranslatable), within: way)
      case (.records(let inner)?, .records(let fields)):
        return inner.enumerated().flatMap { index, record in
          let number = index + 1
          let label = Bilingual(de: "\(way.label.de) \(number)", en: "\(way.label.en) \(number)")
          return passages(of: record, fields.filter(\.isTranslatable), within: ("\(way.key).\(number)", label))
        }
      default: return []
      }
    }
  }

  private static func way(to field: FieldDeclaration, within outer: Way?) -> Way {
    guard let outer else { return (field.key, Bilingual(de: field.germanKey, en: field.key)) }
    return (
      "\(outer.key).\(field.key)",
      Bilingual(de: "\(outer.label.de) → \(field.germanKey)", en: "\(outer.label.en) → \(field.key)")
    )
  }
}
