import Diagnostics
import Profiles

/// Names that become part of addresses.
package enum SlugRule {
  /// Lower-case letters a–z, digits and single hyphens between them, at most 80: safe in addresses, file systems and
  /// talk over the telephone.
  package static func isWellFormed(_ slug: some StringProtocol) -> Bool {
    !slug.isEmpty && slug.utf8.count <= 80 && slug.first != "-" && slug.last != "-" && !slug.contains("--")
      && slug.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0.isASCIIDigit || $0 == 0x2D }
  }

  /// `index` is the list of all; the others are devices that Windows cannot have files for.
  package static func isReserved(_ slug: some StringProtocol) -> Bool {
    reserved.contains(String(slug))
  }

  private static let reserved: Set<String> = {
    var names: Set<String> = ["index", "con", "prn", "aux", "nul"]
    for number in 0...9 { names.formUnion(["com\(number)", "lpt\(number)"]) }
    return names
  }()

  /// What the name should be: folded, with hyphens; `nil` if too little of it can be written in ASCII.
  static func suggestion(for name: String) -> String? {
    // Whoever writes the path of a profile means its name.
    let name = name.hasSuffix(".md") ? name.dropLast(3).split(separator: "/").last.map(String.init) ?? name : name
    let words = Folding.key(name).split(separator: " ").map { $0.filter(\.isASCII) }.filter { !$0.isEmpty }
    var result = String(words.joined(separator: "-").prefix(80))
    while result.hasSuffix("-") { result.removeLast() }
    return isWellFormed(result) && result.count > 1 && !isReserved(result) ? result : nil
  }

  static func check(_ slug: String, at place: SourcePlace? = nil, _ findings: inout Findings) -> Bool {
    guard isWellFormed(slug) else {
      findings.error(.badSlug, at: place, .badSlug(slug), advice: .betterSlug(suggestion(for: slug)))
      return false
    }
    guard !isReserved(slug) else {
      findings.error(.reservedSlug, at: place, .reservedSlug(slug), advice: .chooseAnother)
      return false
    }
    return true
  }
}

extension ValueDecoder {
  func slug(_ text: String, _ place: SourcePlace, _ findings: inout Findings) -> String? {
    SlugRule.check(text, at: place, &findings) ? text : nil
  }
}

extension Bilingual {
  fileprivate static func badSlug(_ slug: String) -> Bilingual {
    Bilingual(
      de:
        "„\(slug)“ taugt nicht als Adresse: erlaubt sind Kleinbuchstaben a–z, Ziffern und einzelne Bindestriche, höchstens 80 Zeichen.",
      en:
        "“\(slug)” cannot be an address: lower-case letters a–z, digits and single hyphens are allowed, at most 80 characters."
    )
  }

  fileprivate static func betterSlug(_ slug: String?) -> Bilingual {
    let slug = slug ?? "kulturverein-beispiel"
    return Bilingual(de: "Zum Beispiel: \(slug)", en: "For example: \(slug)")
  }

  fileprivate static func reservedSlug(_ slug: String) -> Bilingual {
    Bilingual(
      de: "Der Name „\(slug)“ ist vergeben: für eine Seite des Programms oder für Windows.",
      en: "The name “\(slug)” is reserved, for a page of the program or for Windows.")
  }

  fileprivate static let chooseAnother = Bilingual(
    de: "Wählen Sie einen anderen Namen für die Datei.", en: "Choose another name for the file.")
}
