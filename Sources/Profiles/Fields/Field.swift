import Diagnostics

/// A field of a file's front matter, declared once: its keys, its kind, what is required, where it may be shown,
/// and how it is explained.
///
/// Whatever reads, checks, explains or shows fields goes by its declaration.
///
/// `Value` is the type of its values in Swift; each factory ties it to the right kind.
package struct Field<Value: FieldContent>: Sendable {
  package let declaration: FieldDeclaration
}

/// What is known of a field, whatever its type.
///
/// A class, because it is handed about with every value that is asked for; each declaration is equal to itself alone.
package final class FieldDeclaration: Hashable, Sendable {
  /// The English key: `short-name`.
  ///
  /// It names the field in code, too.
  package let key: String
  /// The German key: `kurzname`.
  package let germanKey: String
  /// Further keys that are understood, as older files or habit have them.
  package let otherKeys: [String]
  package let kind: FieldKind
  package let isRequired: Bool
  /// Whether it chooses among what there is: empty, it would choose everything without a word.
  package let isSelective: Bool
  /// Whether a translation of the file may give its own.
  package let isTranslatable: Bool
  /// Where it may be shown at all, consent provided.
  package let channels: Set<Channel>
  /// One or two sentences for whoever fills it in.
  package let help: Bilingual
  /// A value as it would be written behind the key, in YAML.
  package let example: Bilingual

  package init(
    key: String, germanKey: String, otherKeys: [String], kind: FieldKind, isRequired: Bool,
    isSelective: Bool = false, isTranslatable: Bool, channels: Set<Channel>, help: Bilingual, example: Bilingual
  ) {
    self.key = key
    self.germanKey = germanKey
    self.otherKeys = otherKeys
    self.kind = kind
    self.isRequired = isRequired
    self.isSelective = isSelective
    self.isTranslatable = isTranslatable
    self.channels = channels
    self.help = help
    self.example = example
  }

  package static func == (left: FieldDeclaration, right: FieldDeclaration) -> Bool { left === right }

  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }

  /// Every key under which the field is understood, the English and the German one first.
  package var keys: [String] { [key, germanKey] + otherKeys }
}

/// How a field that is not simply optional is meant; combined as needed.
package struct FieldTraits: OptionSet, Sendable {
  package let rawValue: Int
  package init(rawValue: Int) { self.rawValue = rawValue }

  package static let required = FieldTraits(rawValue: 1)
  package static let translatable = FieldTraits(rawValue: 2)
  /// For the office alone: on no channel.
  package static let confidential = FieldTraits(rawValue: 4)
  /// About the website, and of no meaning elsewhere.
  package static let webOnly = FieldTraits(rawValue: 8)
  /// Chooses among what there is.
  package static let selective = FieldTraits(rawValue: 16)

  /// Where a field that is meant so may be shown at all.
  var channels: Set<Channel> {
    contains(.confidential) ? [] : contains(.webOnly) ? [.web] : Set(Channel.allCases)
  }
}

/// What a field's value looks like.
package indirect enum FieldKind: Hashable, Sendable {
  /// One text; at most so many characters if a limit is given.
  case text(maxLength: Int?)
  /// One text in the language of the site, or one per language, keyed by code.
  case localizedText(maxLength: Int?)
  /// A list of texts.
  case texts
  /// A name for use in addresses: lower-case letters a–z, digits, hyphens.
  case slug
  case slugs
  case email
  case phone
  /// An absolute http or https address.
  case webAddress
  case webAddresses
  /// Where a link of the menu leads: a web address, `mailto:` or `tel:`.
  case linkTarget
  case postcode
  /// `#rrggbb`
  case colour
  /// A year not after the current one.
  case year
  /// A whole number from zero up.
  case count
  /// A day, never after today if `isPast`.
  case date(isPast: Bool)
  case time
  case recurrence
  case yesNo
  case choice([Choice])
  case channels
  case term(Vocabulary.Kind)
  case terms(Vocabulary.Kind)
  case language
  case languages
  /// A text per language, keyed by code.
  case labels
  /// Column and row of a tile of the map.
  case position
  /// The path of a picture beside the file.
  case picture
  case record([FieldDeclaration])
  case records([FieldDeclaration])
  /// Per channel, keys of fields of the same file.
  case withholding
}

/// One of a fixed set of words.
package struct Choice: Hashable, Sendable {
  /// The English word, which names it in code.
  package let id: String
  package let german: String
  package let others: [String]

  package init(_ id: String, _ german: String, _ others: [String] = []) {
    self.id = id
    self.german = german
    self.others = others
  }

  package var words: [String] { [id, german] + others }
}

extension Field {
  init(
    _ key: String, _ german: String, _ others: [String], _ kind: FieldKind, _ traits: FieldTraits, help: Bilingual,
    example: Bilingual
  ) {
    declaration = FieldDeclaration(
      key: key, germanKey: german, otherKeys: others, kind: kind, isRequired: traits.contains(.required),
      isSelective: traits.contains(.selective), isTranslatable: traits.contains(.translatable),
      channels: traits.channels, help: help, example: example)
  }
}
