import Profiles
import Reading

/// Makes the name that an association's file and address will have.
package enum Slug {
  /// Short enough to be read out and to fit on a poster.
  static let greatestLength = 60

  /// Lower-case ASCII words with hyphens: `Kurdischer Elternverein Bielefeld e. V.` → `kurdischer-elternverein-bielefeld`.
  ///
  /// The legal form is dropped, other scripts are transliterated roughly. A name of which nothing is left gets
  /// `verein-` and a hash of it: always the same for the same name.
  package static func make(_ name: String) -> String {
    var words = Folding.key(Transliteration.latin(name)).split(separator: " ").map { word in
      word.unicodeScalars.reduce(into: "") { if $1.isASCII { $0.unicodeScalars.append($1) } }
    }
    words.removeAll(where: \.isEmpty)
    words = withoutLegalForm(words)
    let slug = shortened(words)
    if slug.isEmpty { return "verein-" + hash(name) }
    return SlugRule.isReserved(slug) ? slug + "-verein" : slug
  }

  /// The first of `slug`, `slug-2`, `slug-3` … that is not taken.
  package static func unused(_ slug: String, besides taken: Set<String>) -> String {
    guard taken.contains(slug) else { return slug }
    var number = 2
    while taken.contains("\(slug)-\(number)") { number += 1 }
    return "\(slug)-\(number)"
  }

  /// `e. V.` comes out of folding as two words, `eV` as one.
  private static func withoutLegalForm(_ words: [String]) -> [String] {
    var result: [String] = []
    for (index, word) in words.enumerated() {
      let next = index + 1 < words.count ? words[index + 1] : nil
      let previous = index > 0 ? words[index - 1] : nil
      if word == "e" && next == "v" || word == "v" && previous == "e" { continue }
      if legalForms.contains(word) || word == "ev" && next == nil { continue }
      result.append(word)
    }
    // An association called nothing but “e. V.” keeps it.
    return result.isEmpty ? words : result
  }

  private static let legalForms: Set<String> = ["ggmbh", "gmbh", "gug"]

  private static func shortened(_ words: [String]) -> String {
    var slug = ""
    for word in words {
      let longer = slug.isEmpty ? word : slug + "-" + word
      if longer.utf8.count > greatestLength {
        return slug.isEmpty ? String(word.prefix(greatestLength)) : slug
      }
      slug = longer
    }
    return slug
  }

  /// Six letters and digits (FNV-1a, 32 bits).
  private static func hash(_ name: String) -> String {
    let value = name.utf8.reduce(0x811C_9DC5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    let digits = String(value % 2_176_782_336, radix: 36)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }
}
