import Diagnostics
import Glibc
import Profiles
import Publishing
import Rendering
import Testing

/// Runs only where `make site` has installed Typst and the fonts.
struct TypesetterTests {
  private static let typesetter = Typesetter.find(projectFolder: ".")
  private static let templates = "templates/brochure"

  private static let hostile = Example.profile(
    "hostile", "عربي + Latin \u{202E}x " + String(repeating: "Wort", count: 40),
    body: "# 😀\n\n" + String(repeating: "a\u{301}", count: 500) + "\n\n> > > - 1. x\n\n`\u{1D15F}` [a](javascript:x)")

  @Test(.enabled(if: typesetter != nil, "Typst is not installed: make site"))
  func twoRunsMakeTheSameBytes() throws {
    let typesetter = try #require(Self.typesetter)
    let profiles = [
      Example.profile("a", "Aachen", body: "## Text\n\nmit [Link](b.md)", ["district": .term(TermID("mitte"))]),
      Example.profile("b", "Berlin"), Self.hostile,
    ]
    let document = Example.document(profiles, coverage: typesetter.coverage())
    let one = try typesetter.typeset(document, templatesFolder: Self.templates) { _ in nil }
    let other = try typesetter.typeset(document, templatesFolder: Self.templates) { _ in nil }
    #expect(one.starts(with: Array("%PDF-1.7".utf8)))
    #expect(one == other)
  }

  @Test(
    .enabled(if: typesetter != nil, "Typst is not installed: make site"),
    arguments: [
      ["paper": .text("A4")], ["columns": .text("two")], ["paper": .text("A4"), "columns": .text("two")],
      ["large-print": .flag(true)], ["black-and-white": .flag(true)],
      ["lang": .language(Example.tag("ar")), "paper": .text("A4"), "columns": .text("two")],
      ["order": .text("topic")], ["order": .text("name")],
    ] as [KeyValuePairs<String, FieldValue>])
  func everyLayoutCanBeTypeset(_ layout: KeyValuePairs<String, FieldValue>) throws {
    let typesetter = try #require(Self.typesetter)
    let long = Array(repeating: "Ein Absatz, der sich über einige Zeilen zieht. ", count: 90).joined()
    let profiles = [Example.profile("a", "Aachen", body: long + "\n\n## Mehr\n\n" + long), Self.hostile]
    let document = Example.document(profiles, coverage: typesetter.coverage(), edition: layout)
    #expect(try !typesetter.typeset(document, templatesFolder: Self.templates) { _ in nil }.isEmpty)
  }

  @Test(.enabled(if: typesetter != nil, "Typst is not installed: make site"), arguments: ["de", "ar"])
  func everyFactHasItsSymbol(_ language: String) throws {
    let typesetter = try #require(Self.typesetter)
    let profile = Example.profile(
      "a", "Aachen",
      [
        "audiences": .terms([TermID("frauen")]), "founded": .number(1998), "members": .number(85),
        "register": .record(Example.record(["court": .text("Amtsgericht"), "number": .text("VR 0000")])),
        "address": .record(Example.record(["street": .text("Beispielweg 1"), "city": .text("Bielefeld")])),
        "rooms": .flag(true), "accessible": .text("partly"), "phone": .text("030 23125 001"),
        "times": .records([Example.record(["day": .recurrence(Recurrence(weekday: .monday, ordinal: nil))])]),
        "contacts": .records([
          Example.record(["name": .text("Maria Beispiel"), "publish": .channels([.print])])
        ]),
      ])
    let document = Example.document(
      [profile], coverage: typesetter.coverage(),
      edition: ["name": .text("x"), "lang": .language(Example.tag(language))])
    #expect(try !typesetter.typeset(document, templatesFolder: Self.templates) { _ in nil }.isEmpty)
  }

  @Test(.enabled(if: typesetter != nil, "Typst is not installed: make site"))
  func anEmptyEditionCanBeTypeset() throws {
    let typesetter = try #require(Self.typesetter)
    let document = Example.document([], coverage: typesetter.coverage())
    #expect(try !typesetter.typeset(document, templatesFolder: Self.templates) { _ in nil }.isEmpty)
  }

  /// Each time it is set, there is one more of what it counts.
  @Test(.enabled(if: typesetter != nil, "Typst is not installed: make site"))
  func whatNeverSettlesIsMadeAndReported() throws {
    let folder = try ScratchFolder()
    let template = """
      #set document(title: "T")
      #context for it in range(query(metadata).len() + 1) [#metadata(it)]
      #title()
      """
    try folder.write(Array(template.utf8), to: "main.typ")
    var findings: [Diagnostic] = []
    let pdf = try #require(Self.typesetter).typeset(
      Example.document([]), templatesFolder: folder.path, &findings
    ) { _ in nil }
    #expect(!pdf.isEmpty)
    let finding = try #require(findings.first { $0.rule == .pagesUnsettled })
    #expect(finding.severity == .warning && finding.file == folder.path)
  }

  @Test func packagesFromTheNetworkAreRefusedBeforeAnythingRuns() throws {
    let folder = try ScratchFolder()
    try folder.write(Array("= x\n#import \"@preview/cetz:0.3.0\": canvas\n".utf8), to: "main.typ")
    let typesetter = Typesetter(python: "/nowhere/python", fontsFolder: "/nowhere")
    let failure = try #require(throws: TypesettingFailure.self) {
      try typesetter.typeset(Example.document([]), templatesFolder: folder.path) { _ in nil }
    }
    #expect(failure.finding.place == SourcePlace(line: 2, column: 9, width: 29))
  }

  /// What a template gets to see must not depend on where links lead.
  @Test(arguments: ["fonts", "fonts/own.ttf"])
  func fontsFromOutsideAreRefusedBeforeAnythingRuns(link: String) throws {
    let folder = try ScratchFolder()
    let outside = try ScratchFolder()
    try folder.write([], to: "main.typ")
    try outside.write([0, 1, 0, 0] + Array("secret".utf8), to: "own.ttf")
    if link == "fonts" {
      #expect(symlink(outside.path, folder.path + "/fonts") == 0)
    } else {
      try folder.makeFolder("fonts")
      #expect(symlink(outside.path + "/own.ttf", folder.path + "/fonts/own.ttf") == 0)
    }
    let typesetter = Typesetter(python: "/nowhere/python", fontsFolder: "/nowhere")
    let failure = try #require(throws: TypesettingFailure.self) {
      try typesetter.typeset(Example.document([]), templatesFolder: folder.path) { _ in nil }
    }
    #expect(failure.finding.file == "\(folder.path)/\(link)")
    #expect(failure.finding.message.de.contains("führt aus dem Ordner der Vorlagen hinaus"))
  }

  @Test(
    arguments: [
      ("own.ttf", [0, 1, 0, 0], true), ("own.OTF", Array("OTTO".utf8), true), ("own.ttc", Array("ttcf".utf8), true),
      ("own.ttf", Array("true".utf8), true), ("own.ttf", Array("wOF2".utf8), false), ("own.ttf", [0, 1, 0], false),
      ("own.otf", Array("root:x:0:0".utf8), false), ("own.txt", Array("anything".utf8), true),
    ] as [(String, [UInt8], Bool)])
  func onlyFontsAreTakenForFonts(name: String, bytes: [UInt8], isFont: Bool) throws {
    let folder = try ScratchFolder()
    try folder.write([], to: "main.typ")
    try folder.makeFolder("fonts")
    try folder.write(bytes, to: "fonts/\(name)")
    let typesetter = Typesetter(python: "/nowhere/python", fontsFolder: "/nowhere")
    let failure = try #require(throws: TypesettingFailure.self) {
      try typesetter.typeset(Example.document([]), templatesFolder: folder.path) { _ in nil }
    }
    // What is wrong with the others is only that there is no Python.
    #expect(failure.finding.file == (isFont ? "/nowhere/python" : "\(folder.path)/fonts/\(name)"))
  }

  /// An editor of another decade writes `ü` as one byte.
  @Test func templatesAreReadAsUTF8() throws {
    let folder = try ScratchFolder()
    try folder.write(Array("#import \"style.typ\": a\n".utf8), to: "main.typ")
    try folder.write(Array("#let a = 1\n// ä f".utf8) + [0xFC] + Array("r\n".utf8), to: "style.typ")
    let typesetter = Typesetter(python: "/nowhere/python", fontsFolder: "/nowhere")
    let failure = try #require(throws: TypesettingFailure.self) {
      try typesetter.typeset(Example.document([]), templatesFolder: folder.path) { _ in nil }
    }
    #expect(failure.finding.rule == .notUTF8)
    #expect(failure.finding.file == folder.path + "/style.typ")
    #expect(failure.finding.place == SourcePlace(line: 2, column: 7))
    #expect(failure.finding.advice?.de.contains("UTF-8") == true)
  }

  @Test func withoutATemplateOrAPythonThereIsAFinding() throws {
    let typesetter = Typesetter(python: "/nowhere/python", fontsFolder: "/nowhere")
    let folder = try ScratchFolder()
    #expect(throws: TypesettingFailure.self) {
      try typesetter.typeset(Example.document([]), templatesFolder: folder.path) { _ in nil }
    }
    try folder.write([], to: "main.typ")
    let failure = try #require(throws: TypesettingFailure.self) {
      try typesetter.typeset(Example.document([]), templatesFolder: folder.path) { _ in nil }
    }
    #expect(failure.finding.file == "/nowhere/python")
  }
}

struct ScratchFolderTests {
  @Test func itIsGoneWithAllThatIsInIt() throws {
    var path = ""
    do {
      let folder = try ScratchFolder()
      path = folder.path
      try folder.makeFolder("inner")
      try folder.write([1, 2, 3], to: "inner/file")
      #expect(ScratchFolder.bytes(ofFile: path + "/inner/file", atMost: 3) == [1, 2, 3])
      #expect(ScratchFolder.bytes(ofFile: path + "/inner/file", atMost: 2) == nil)
      #expect(symlink("/etc", path + "/inner/link") == 0)
    }
    #expect(access(path, F_OK) != 0)
    #expect(access("/etc", F_OK) == 0)
  }
}
