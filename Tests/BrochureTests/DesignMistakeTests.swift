import Diagnostics
import Profiles
import Publishing
import Rendering
import Testing

/// What somebody is told who changes one of our templates and slips, with real Typst: most mistakes are noticed far
/// from where they were made.
///
/// Runs only where `make site` has installed Typst and the fonts.
struct DesignMistakeTests {
  private static let typesetter = Typesetter.find(projectFolder: ".")
  private static let templates = "templates/brochure"

  /// A change of a template with the place that is to be reported marked by ▸, and what is said of it.
  struct Slip: Sendable, CustomTestStringConvertible {
    let file: String
    let right: String
    let wrong: String
    let de: String
    let en: String
    let advice: String
    var testDescription: String { "\(file): \(wrong)" }

    init(_ file: String, _ right: String, _ wrong: String, _ de: String, _ en: String, _ advice: String = "") {
      (self.file, self.right, self.wrong) = (file, right, wrong)
      (self.de, self.en, self.advice) = (de, en, advice)
    }
  }

  /// Sets a small brochure with templates of which some texts were changed; `nil` takes a file away.
  private func finding(_ change: (_ file: String, _ text: String) -> String?) throws -> Diagnostic {
    let typesetter = try #require(Self.typesetter)
    let folder = try ScratchFolder()
    for name in ScratchFolder.names(inFolder: Self.templates) where name.hasSuffix(".typ") {
      let bytes = try #require(ScratchFolder.bytes(ofFile: "\(Self.templates)/\(name)", atMost: 1 << 20))
      guard let text = change(name, String(decoding: bytes, as: UTF8.self)) else { continue }
      try folder.write(Array(text.utf8), to: name)
    }
    let profile = Example.profile("a", "Aachen", body: "`Text`", ["founded": .number(1998), "members": .number(85)])
    let document = Example.document([profile], coverage: typesetter.coverage())
    let path = folder.path
    let failure = try #require(throws: TypesettingFailure.self) {
      try typesetter.typeset(document, templatesFolder: path) { _ in nil }
    }
    let finding = failure.finding
    return Diagnostic(
      finding.severity, finding.rule, finding.message, advice: finding.advice,
      file: String(finding.file.dropFirst(path.count + 1)), place: finding.place)
  }

  private static let colour = "#7a1f3d ist so noch keine Farbe"
  private static let colourEN = "#7a1f3d is no colour"

  @Test(
    .enabled(if: typesetter != nil, "Typst is not installed: make site"),
    arguments: [
      Slip(
        "style.typ", "body-font: fonts,", "body-font: (\"P052\", ▸fonts),", "Vor „fonts“ fehlen zwei Punkte",
        "Two dots are missing", "(\"P052\", ..fonts)"),
      Slip(
        "style.typ", "name-font: (\"Noto Serif\", ..fonts)", "name-font: (\"Noto Serif\", ▸fonts)",
        "Vor „fonts“ fehlen zwei Punkte", "Two dots are missing"),
      Slip(
        "style.typ", "body-font: fonts,", "body-font: (▸\"Comic Nix\", ..fonts),", "Die Schrift „Comic Nix“ gibt es",
        "no font “Comic Nix”", "„fonts“"),
      Slip(
        "style.typ", "    primary: primary,", "    primary: ▸\"#7a1f3d\",", colour, colourEN, "rgb(\"#7a1f3d\")"),
      Slip("style.typ", "    ink: ink,", "    ink: ▸\"#7a1f3d\",", colour, colourEN, "rgb(\"#7a1f3d\")"),
      Slip(
        "style.typ", "= (colours.primary, colours.accent).map(rgb)", "= (▸\"#7a1f3d\", \"#c98a00\")", colour, colourEN,
        "rgb(\"#7a1f3d\")"),
      Slip("style.typ", "width: 148mm", "width: ▸148", "Dieser Zahl fehlt die Einheit", "lacks its unit", "148mm"),
      Slip("style.typ", "inside: 19mm", "inside: ▸19", "Dieser Zahl fehlt die Einheit", "lacks its unit", "19mm"),
      Slip("style.typ", "else { (8.6pt,", "else { (▸8.6,", "Dieser Zahl fehlt die Einheit", "lacks its unit", "8.6pt"),
      Slip(
        "style.typ", "cover-margin: 13mm", "cover-margin: ▸13", "Da steht: eine ganze Zahl", "There is: integer",
        "(9pt)"),
      Slip(
        "facts.typ", "words.founded", "words.▸foundet", "Das Wort „foundet“ gibt es nicht", "no word “foundet”",
        "„founded“"),
      Slip(
        "facts.typ", "words.founded", "words.▸establishment", "Das Wort „establishment“", "no word “establishment”",
        "templates/strings"),
      Slip(
        "facts.typ", "(\"founded\", words", "(▸\"fonded\", words", "Das Zeichen „fonded“ gibt es nicht",
        "no symbol “fonded”", "symbols.typ"),
      Slip(
        "facts.typ", "style.tint", "style.▸tinte", "Den Eintrag „tinte“ gibt es nicht", "no entry “tinte”", "„tint“"),
      Slip(
        "main.typ", "#contents(words, style)", "#▸contents(style, words)", "Hier steht etwas anderes, wo „words“",
        "where “words” is needed", "contents(words, style)"),
      Slip(
        "main.typ", ", words, symbols, style)", ", symbols, words, style)", "Hier steht etwas anderes, wo „words“",
        "where “words” is needed", "guide(value, indexes, words, symbols, style)"),
      Slip(
        "main.typ", "#contents(words, style)", "#▸content(words, style)", "„content“ lässt sich nicht aufrufen",
        "“content” cannot be called", "„contents“"),
      Slip(
        "main.typ", "#contents(words, style)", "#▸contens(words, style)", "„contens“ gibt es hier nicht",
        "no “contens”", "„contents“"),
    ])
  func mistakesAreReportedWhereTheyWereMade(_ slip: Slip) throws {
    var marked = ""
    let finding = try finding { file, text in
      guard file == slip.file, let found = text.firstRange(of: slip.right) else { return text }
      marked = text[..<found.lowerBound] + slip.wrong + text[found.upperBound...]
      return marked.replacing("▸", with: "")
    }
    #expect(marked != "", "\(slip.file) has no \(slip.right) any more")
    #expect(finding.rule == .typesettingFailed)
    #expect(finding.message.de.contains(slip.de), "\(finding.message.de)")
    #expect(finding.message.en.contains(slip.en), "\(finding.message.en)")
    #expect(finding.advice?.de.contains(slip.advice) == true, "\(finding.advice?.de ?? "")")
    #expect(finding.file == slip.file)
    guard marked.contains("▸") else { return }
    let before = marked.prefix { $0 != "▸" }
    let line = before.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    #expect(finding.place?.line == before.count { $0 == "\n" } + 1)
    #expect(finding.place?.column == line.unicodeScalars.count + 1)
  }

  @Test(.enabled(if: typesetter != nil, "Typst is not installed: make site"))
  func aTemplateThatIsGoneIsNamed() throws {
    let finding = try finding { file, text in file == "style.typ" ? nil : text }
    #expect(finding.message.de == "Die Datei „style.typ“ fehlt.")
    #expect(finding.message.en == "The file “style.typ” is missing.")
    #expect(finding.place != nil)
  }
}
