import Diagnostics
import Profiles
import Reading

/// Reads the YAML file that ``ImportMap`` describes, and reports what it cannot make sense of.
struct ImportMapReader {
  private let file: String
  private let language: MessageLanguage
  private(set) var map = ImportMap()
  private(set) var diagnostics: [Diagnostic] = []

  init(_ path: String, language: MessageLanguage) {
    file = path
    self.language = language
    let content = YAMLFile(path)
    diagnostics = content.diagnostics
    for (key, value) in content.pairs {
      switch Folding.key(key.scalar ?? "") {
      case "columns", "spalten": for (key, value) in pairs(value) { readColumn(key, value) }
      case "ignore", "auslassen": for header in texts(value) { map.columns[Folding.key(header)] = [.ignored] }
      case "constants", "feste werte": for (key, value) in pairs(value) { readConstant(key, value) }
      case "values", "werte": for (key, value) in pairs(value) { readValues(key, value) }
      case "split", "trennzeichen": map.separators = Set(texts(value).joined()).union(["\n"])
      default: report(key.place, .unknownSection(key.scalar ?? ""), .sections)
      }
    }
  }

  private mutating func readColumn(_ header: YAMLNode, _ value: YAMLNode) {
    guard let name = header.scalar else { return report(header.place, .oneField, nil) }
    let targets = texts(value).compactMap { target($0, value.place) }
    if !targets.isEmpty { map.columns[Folding.key(name)] = targets }
  }

  private mutating func readConstant(_ key: YAMLNode, _ value: YAMLNode) {
    guard let name = key.scalar else { return report(key.place, .oneField, nil) }
    if case .mapping(let parts) = value.content {
      for (part, value) in parts {
        guard let target = target("\(name).\(part.scalar ?? "")", part.place) else { continue }
        map.constants.append((target, texts(value)))
      }
    } else if let target = target(name, key.place) {
      map.constants.append((target, texts(value)))
    }
  }

  private mutating func readValues(_ key: YAMLNode, _ value: YAMLNode) {
    guard let name = key.scalar, let target = target(name, key.place) else { return }
    for (word, words) in pairs(value) {
      guard let text = word.scalar else {
        report(word.place, .oneField, nil)
        continue
      }
      map.values[target, default: [:]][Folding.key(text)] = texts(words)
    }
  }

  private mutating func target(_ path: String, _ place: SourcePlace) -> ImportTarget? {
    if let target = ImportTarget(path) { return target }
    let nearest = Suggestion.nearest(to: path, in: ImportTarget.names(in: language))
    report(place, .unknownField(path), nearest.map(Bilingual.didYouMean) ?? .fields)
    return nil
  }

  private mutating func pairs(_ node: YAMLNode) -> [(key: YAMLNode, value: YAMLNode)] {
    if case .mapping(let pairs) = node.content { return pairs }
    if !node.isEmpty { report(node.place, .mappingExpected, .sections) }
    return []
  }

  /// A text, or a list of texts; nothing for an empty value.
  private mutating func texts(_ node: YAMLNode) -> [String] {
    if node.isEmpty { return [] }
    switch node.content {
    case .scalar(let text, _): return [text]
    case .sequence(let items): return items.compactMap(\.scalar)
    case .mapping:
      report(node.place, .textExpected, nil)
      return []
    }
  }

  private mutating func report(_ place: SourcePlace, _ message: Bilingual, _ advice: Bilingual?) {
    diagnostics.append(Diagnostic(.error, .invalidMap, message, advice: advice, file: file, place: place))
  }
}

extension Bilingual {
  static func didYouMean(_ suggestion: String) -> Bilingual {
    Bilingual(de: "Meinten Sie „\(suggestion)“?", en: "Did you mean “\(suggestion)”?")
  }

  fileprivate static func unknownSection(_ key: String) -> Bilingual {
    Bilingual(de: "„\(key)“ gibt es in einer Zuordnung nicht.", en: "A map has no “\(key)”.")
  }
  fileprivate static let sections = Bilingual(
    de: "Es gibt: spalten, auslassen, feste-werte, werte, trennzeichen.",
    en: "There are: columns, ignore, constants, values, split.")
  fileprivate static func unknownField(_ path: String) -> Bilingual {
    Bilingual(de: "Das Feld „\(path)“ gibt es nicht.", en: "There is no field “\(path)”.")
  }
  fileprivate static let fields = Bilingual(
    de: "Es gibt alle Felder eines Steckbriefs, Teile mit Punkt (adresse.ort), dazu text (der Text) und dateiname.",
    en: "There are all fields of a profile, parts with a full stop (address.city), and body (the text) and file-name.")
  fileprivate static let oneField = Bilingual(
    de: "Hier wird ein einzelnes Wort erwartet.", en: "A single word is expected here.")
  fileprivate static let mappingExpected = Bilingual(
    de: "Hier werden Zeilen der Form „Wort: Wort“ erwartet.", en: "Lines like “word: word” are expected here.")
  fileprivate static let textExpected = Bilingual(
    de: "Hier wird ein Wort oder eine Liste von Wörtern erwartet.", en: "A word or a list of words is expected here.")
}
