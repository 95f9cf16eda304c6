import Diagnostics
import Glibc
import Publishing
import Rendering
import Testing

/// What somebody who designs is told of a mistake, with real Typst: where it is, and in our own words.
///
/// Runs only where `make site` has installed Typst and the fonts.
struct TemplateMistakeTests {
  private static let typesetter = Typesetter.find(projectFolder: ".")

  /// Sets a template alone, and returns what is found wrong in it.
  private func finding(
    in template: String, limits: (inout Typesetter) -> Void = { _ in },
    beside: (borrowing ScratchFolder) throws -> Void = { _ in }
  ) throws -> (finding: Diagnostic, folder: String) {
    var typesetter = try #require(Self.typesetter)
    limits(&typesetter)
    let folder = try ScratchFolder()
    try folder.write(Array(template.utf8), to: "main.typ")
    try beside(folder)
    let path = folder.path
    let failure = try #require(throws: TypesettingFailure.self) {
      try typesetter.typeset(Example.document([]), templatesFolder: path) { _ in nil }
    }
    #expect(failure.finding.rule == .typesettingFailed)
    #expect(!failure.finding.message.de.contains("Typst meldet"), "\(failure.finding.message.de)")
    #expect(failure.finding.advice != nil)
    return (failure.finding, path)
  }

  /// A template with the place of its mistake marked by ▸, and what is said of it.
  struct Mistake: Sendable, CustomTestStringConvertible {
    let template: String
    let de: String
    let en: String
    var testDescription: String { template }

    init(_ template: String, _ de: String, _ en: String) {
      (self.template, self.de, self.en) = (template, de, en)
    }
  }

  @Test(
    .enabled(if: typesetter != nil, "Typst is not installed: make site"),
    arguments: [
      Mistake(
        "#let a = 1\n  #▸nothing-of-the-kind()", "„nothing-of-the-kind“ gibt es hier nicht", "no “nothing-of-the-kind”"),
      Mistake("#▸(", "Klammer auf, die nirgends zugeht", "opens here and is closed nowhere"),
      Mistake("#block▸[abc\n", "Klammer auf, die nirgends zugeht", "opens here and is closed nowhere"),
      Mistake("a\n#▸]", "zu, die nirgends aufgegangen ist", "that nobody has opened"),
      Mistake("#text(▸\"abc)\n", "Text in Anführungszeichen, der nirgends endet", "begins here and ends nowhere"),
      Mistake("#if 1 == 2▸\n", "Hier fehlt etwas: ein Block", "missing here: block"),
      Mistake("#let a = (1▸ 2)", "fehlt ein Komma", "comma is missing"),
      Mistake("#let a = (a: 1, ▸cover margin: 13mm)", "fehlt ein Name mit Doppelpunkt", "name with a colon"),
      Mistake("#let a = (inside: 19,▸5mm)", "fehlt ein Name mit Doppelpunkt", "name with a colon"),
      Mistake("#let a = (a: 1, ▸a: 2)", "„a“ steht in dieser Liste zweimal", "“a” stands twice"),
      Mistake("#let a = rgb(▸„#125b57“)", "Das Zeichen „ geht hier nicht", "sign „ is not possible"),
      Mistake("#rect(fill: ▸\"#125b57\")", "#125b57 ist so noch keine Farbe", "#125b57 is no colour"),
      Mistake("#rect(fill: ▸\"red\")", "eine Farbe, ein Verlauf, ein Muster oder", "needed here: color"),
      Mistake("#let a = ▸7a1f3d", "#7a1f3d ist so noch keine Farbe", "#7a1f3d is no colour"),
      Mistake(
        "#set text(font: ▸\"Comic\")\n#set document(title: \"a\")\nabc", "Schrift „Comic“ gibt es nicht",
        "no font “Comic”"),
      Mistake("#let style = (a: 1pt)\n#style.▸tint", "Den Eintrag „tint“ gibt es nicht", "no entry “tint”"),
      Mistake("#set text(size: ▸9px)\nabc", "Die Einheit „px“ gibt es nicht", "no unit “px”"),
      Mistake(
        "#block(width: ▸9)", "eine Länge oder auto. Da steht: eine ganze Zahl", "needed here: relative length or auto"),
      Mistake("#rgb(▸\"#12345\")", "So schreibt man keine Farbe", "This is no colour"),
      Mistake("#import ▸\"styl.typ\": a", "Die Datei „styl.typ“ fehlt", "The file “styl.typ” is missing"),
      Mistake("#image(▸\"logo.png\", alt: \"x\")", "Die Datei „logo.png“ fehlt", "The file “logo.png” is missing"),
      Mistake("#let n = \"a.png\"\n#image(▸n, alt: \"x\")", "die hier genannt wird, gibt es nicht", "does not exist"),
      Mistake("#(▸1 + \"a\")", "zusammenzählen: eine ganze Zahl und ein Text", "(add): integer and string"),
      Mistake("#let f(x) = ▸f(x)\n#f(1)", "ruft sich etwas endlos selbst auf", "calls itself here without end"),
      Mistake("#while ▸true {}", "Diese Schleife hört nicht auf", "This loop does not end"),
      Mistake("#let f(a, b) = a\n#▸f(1)", "fehlt die Angabe „b“", "lacks the argument “b”"),
      Mistake("#text(▸weigth: \"bold\")[a]", "Die Angabe „weigth“ kennt", "no argument “weigth”"),
      Mistake("#▸link(<nowhere>)[x]", "Die Marke <nowhere>", "The label <nowhere>"),
      Mistake("#let a = none\n#a.▸b", "sondern: nichts (none)", "There is: none"),
      Mistake("#▸content([a])", "„content“ lässt sich nicht aufrufen", "“content” cannot be called"),
      Mistake("#let passage = 1\n#▸passsage()", "„passsage“ gibt es hier nicht", "no “passsage”"),
      Mistake("#▸\"abc\".leng()", "„leng“ geht mit dem", "“leng” does not go with"),
      Mistake("#set document(title: \"a\")\n#▸heading(level: 3)[a]", "Stufen der Überschriften", "levels of headings"),
      Mistake("#block[#▸pagebreak()]", "In einem Kasten kann keine neue Seite", "No page can begin within a box"),
    ])
  func mistakesAreReportedAtTheirPlaceInOurOwnWords(_ mistake: Mistake) throws {
    let template = mistake.template.replacing("▸", with: "")
    let finding = try finding(in: template).finding
    #expect(finding.message.de.contains(mistake.de), "\(finding.message.de)")
    #expect(finding.message.en.contains(mistake.en), "\(finding.message.en)")
    #expect(finding.file.hasSuffix("/main.typ"))
    let before = mistake.template.prefix { $0 != "▸" }
    #expect(finding.place?.line == before.count { $0 == "\n" } + 1)
    let line = before.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    #expect(finding.place?.column == line.count + 1)
  }

  @Test(.enabled(if: typesetter != nil, "Typst is not installed: make site"))
  func theFileIsThatOfTheMistake() throws {
    let (finding, folder) = try finding(in: "#import \"style.typ\": size\n#size") {
      _ in
    } beside: {
      try $0.write(Array("#let size = 9px\n".utf8), to: "style.typ")
    }
    #expect(finding.file == folder + "/style.typ")
    #expect(finding.place == SourcePlace(line: 1, column: 13))
  }

  // MARK: - Nothing out of the folder, nothing from the network

  @Test(
    .enabled(if: typesetter != nil, "Typst is not installed: make site"),
    arguments: [
      "#read(\"/etc/passwd\")", "#read(\"../../x\")", "#image(\"../../etc/x.png\", alt: \"x\")",
      "#image(\"/etc/x.png\", alt: \"x\")", "#import \"../style.typ\": a", "#json(\"/etc/hostname\")",
    ])
  func noPathLeadsOut(_ template: String) throws {
    let finding = try finding(in: template).finding
    let said = finding.message.de
    #expect(said.contains("außerhalb ihres Ordners") || said.contains("fehlt"), "\(said)")
    #expect(finding.place?.line == 1)
  }

  @Test(
    .enabled(if: typesetter != nil, "Typst is not installed: make site"),
    arguments: [
      "#import \"@preview/cetz:0.3.0\": canvas", "#let name = \"@preview/\" + \"cetz:0.3.0\"\n#import name",
      "#let name = sys.inputs.at(\"x\", default: \"@local/\" + \"a:1.0.0\")\n#import name",
    ])
  func noPackageIsLoaded(_ template: String) throws {
    let finding = try finding(in: template).finding
    #expect(finding.message.de.contains("will ein Paket aus dem Netz laden"))
    #expect(finding.place?.line == template.count { $0 == "\n" } + 1)
  }

  @Test(.enabled(if: typesetter != nil, "Typst is not installed: make site"))
  func noLinkBesideTheTemplatesLeadsOut() throws {
    let (finding, folder) = try finding(in: "#image(\"secret.svg\", alt: \"x\")") {
      _ in
    } beside: {
      #expect(symlink("/etc/passwd", $0.path + "/secret.svg") == 0)
    }
    #expect(finding.file == folder + "/secret.svg")
    #expect(finding.message.de.contains("führt aus dem Ordner der Vorlagen hinaus"))
  }

  // MARK: - Limits

  @Test(.enabled(if: typesetter != nil, "Typst is not installed: make site"))
  func whatNeverEndsIsStopped() throws {
    let (finding, folder) = try finding(in: "#for a in range(100000) { for b in range(100000) { } }") {
      $0.timeLimit = .seconds(2)
    }
    #expect(finding.message.de.contains("hat zu lange gedauert"))
    #expect(finding.file == folder)
  }

  @Test(.enabled(if: typesetter != nil, "Typst is not installed: make site"))
  func whatEatsMemoryIsStopped() throws {
    let (finding, _) = try finding(in: "#let a = \"x\" * 100\n#for n in range(40) { a = a + a }") {
      $0.memoryLimit = 1 << 30
    }
    #expect(finding.message.de.contains("weil der Speicher nicht reichte"))
  }
}
