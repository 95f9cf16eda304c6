import Diagnostics
import Profiles
import Reading

/// Writes entries of `content/editions.yaml`.
enum EditionRegisterText {
  /// The bytes to be appended to a file of these bytes; the whole of it if there is none.
  static func addition(of edition: PrintedEdition, to present: [UInt8]?) -> [UInt8] {
    guard let present else { return Array((head + entry(edition, indent: 2)).utf8) }
    let isEnded = present.last == UInt8(ascii: "\n") || present.last == UInt8(ascii: "\r")
    return Array(((isEnded ? "" : "\n") + entry(edition, indent: indent(of: present))).utf8)
  }

  private static let head = """
    # Ausgaben der Broschüre, die in Umlauf sind. „steckbrief brochure --final“ hängt hier an.
    # Nichts ändern, nichts löschen: Wer seine Einwilligung zum Druck zurückzieht, wird hier gefunden.
    # Ist getan, was möglich ist, hängen Sie unten eine solche Zeile an, ohne das #, mit Leerzeichen und Anführungszeichen:
    #  - {erledigt: [name-im-heft], datum: 2026-11-20, vermerk: "40 Hefte zurückgeholt und überklebt"}
    ausgaben:

    """

  private static func entry(_ edition: PrintedEdition, indent: Int) -> String {
    var lines: [String] = []
    if let name = edition.name { lines.append("ausgabe: " + word(name)) }
    lines += [
      "form: " + edition.form.german,
      "datei: " + word(edition.file),
      "datum: " + edition.date.iso8601,
      "sha-256: \"\(edition.digest)\"",
      "anzahl: \(edition.profiles.count)",
      "steckbriefe:",
    ]
    // Last, and in brackets: a list that was cut off has no closing one.
    lines += bracketed(edition.profiles.map(word)).map { "  " + $0 }
    let margin = String(repeating: " ", count: indent)
    return lines.enumerated().map { margin + ($0 == 0 ? "- " : "  ") + $1 + "\n" }.joined()
  }

  /// How far the entries are indented that are there already.
  private static func indent(of present: [UInt8]) -> Int {
    for line in present.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let text = line.drop { $0 == UInt8(ascii: " ") }
      if text.starts(with: Array("- ".utf8)) { return line.count - text.count }
    }
    return 2
  }

  /// A list in lines that can be read.
  private static func bracketed(_ words: [String]) -> [String] {
    var lines: [String] = []
    var line = "["
    for (index, word) in words.enumerated() {
      let part = word + (index == words.count - 1 ? "]" : ",")
      if line.utf8.count + part.utf8.count > 100 {
        lines.append(line)
        line = " " + part
      } else {
        line += (line.utf8.count == 1 ? "" : " ") + part
      }
    }
    return lines + [words.isEmpty ? "[]" : line]
  }

  /// Plain where every YAML reader takes it for a text: the words that some take for something else (`no`, `null`) are
  /// short, and numbers begin with a digit.
  private static func word(_ text: String) -> String {
    let isPlain =
      text.utf8.count > 5 && text.first?.isLetter == true
      && text.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
      }
    return isPlain ? text : JSONText.quoted(text)
  }
}
