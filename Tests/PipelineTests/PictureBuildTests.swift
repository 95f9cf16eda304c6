import Diagnostics
import Foundation
import Profiles
import Publishing
import Rendering
import SiteSupport
import Testing

@testable import Pipeline

/// Sites whose associations sent pictures of all kinds.
@Suite(.enabled(if: ImageTool() != nil, "needs libvips-tools")) struct PictureBuildTests {
  private func site(_ pictures: [(name: String, bytes: [UInt8])]) throws -> SiteFolder {
    let folder = try SiteFolder()
    let site = RandomSite(seed: 7, profiles: 0)
    try site.lay(in: folder)
    for (number, picture) in pictures.enumerated() {
      try folder.write("content/associations/\(picture.name)", Data(picture.bytes))
      try folder.write(
        "content/associations/v\(number).md",
        """
        ---
        name: Verein \(number)
        kurzbeschreibung: Wir treffen uns.
        themen: [t1]
        sprachen: [Deutsch]
        logo: {datei: \(picture.name), alt: Ein Bild}
        bestätigt: 2026-03-31
        einwilligung: {datum: 2026-01-31, durch: Vorstand, kanäle: [web, druck]}
        ---
        Text.

        """)
    }
    return folder
  }

  private static let rubbish = PictureMaker.png(
    width: 50, height: 50, pixels: [9] + [UInt8](repeating: 7, count: 99))

  @Test("Every hostile picture is a finding with its place, and its page is built without it")
  func hostilePictures() async throws {
    let sound = PictureMaker.png(width: 40, height: 30)
    let folder = try site([
      ("gut.png", sound), ("abgeschnitten.png", Array(sound.dropLast(30))), ("text.jpg", Array("Hallo".utf8)),
      ("leer.png", []), ("kaputt.png", Self.rubbish), ("falsch.jpg", sound),
      ("skript.svg", Array("<svg xmlns='http://www.w3.org/2000/svg'><script>x</script></svg>".utf8)),
      ("streifen.png", PictureMaker.png(width: 30_000, height: 10)),
      ("riesig.png", PictureMaker.png(width: 50_000, height: 50_000, pixels: [0])),
      ("gross.png", sound + [UInt8](repeating: 0, count: 21 << 20)),
    ])
    let outcome = try await Trial.build(folder)
    #expect(outcome.failure == nil && outcome.site != nil)
    let expected: [String: Rule] = [
      "v1": .damagedPicture, "v2": .notAPicture, "v3": .notAPicture, "v4": .damagedPicture, "v5": .misnamedPicture,
      "v6": .unsupportedPicture, "v7": .oversizedPicture, "v8": .oversizedPicture, "v9": .oversizedPicture,
    ]
    for finding in outcome.diagnostics {
      let slug = try #require(finding.file.split(separator: "/").last).dropLast(3)
      #expect(finding.severity == .warning && expected[String(slug)] == finding.rule, "\(finding)")
      #expect(finding.place?.line == 6 && finding.advice != nil && finding.excerpt?.hasPrefix("logo:") == true)
    }
    #expect(outcome.diagnostics.count == expected.count)
    for number in 0..<10 {
      let page = try #require(folder.text("public/associations/v\(number).html"))
      #expect(page.contains("<picture>") == (number == 0))
      #expect(page.contains("class=\"mark mark-") == (number != 0))
    }
    let pictures = try folder.tree().keys.filter { $0.hasPrefix("assets/pictures/") }
    #expect(pictures.count == 2 && pictures.allSatisfy { $0.contains("/v0-logo-") })
    #expect(await Check.run(try folders(folder), today: try today).diagnostics == outcome.diagnostics)
  }

  @Test("A second build converts nothing")
  func nothingIsConvertedTwice() async throws {
    let folder = try site([("gut.png", PictureMaker.png(width: 40, height: 30)), ("kaputt.png", Self.rubbish)])
    let first = await Check.run(try folders(folder), today: try today)
    #expect(first.pictures.conversions == 2)
    let second = await Check.run(try folders(folder), today: try today)
    #expect(second.pictures.conversions == 0)
    #expect(second.diagnostics == first.diagnostics)
    #expect(second.pictures.pictures == first.pictures.pictures)
  }

  @Test("Pictures that no channel may show are not even decoded")
  func hiddenPictures() async throws {
    let folder = try site([("gut.png", PictureMaker.png(width: 40, height: 30))])
    try folder.replace("kanäle: [web, druck]", with: "kanäle: [daten]", in: "content/associations/v0.md")
    #expect(await Check.run(try folders(folder), today: try today).pictures.conversions == 0)
  }

  @Test("The picture of a cover is made ready, and a damaged one is a finding in site.yaml")
  func covers() async throws {
    let folder = try site([])
    try folder.append("content/site.yaml", "\nbroschüre:\n  titelbild: {datei: titel.png, alt: Ein Fest}\n")
    try folder.write("content/titel.png", Data(PictureMaker.png(width: 400, height: 300)))
    let sound = await Check.run(try folders(folder), today: try today)
    #expect(sound.diagnostics.isEmpty)
    let picture = try #require(sound.pictures.pictures[PictureUse("titel.png", as: .cover)])
    #expect(picture.print.width == 400 && picture.print.format == .jpeg)
    try folder.write("content/titel.png", Data(Self.rubbish))
    let damaged = await Check.run(try folders(folder), today: try today)
    #expect(damaged.diagnostics.map(\.rule) == [.damagedPicture])
    #expect(damaged.diagnostics.first?.file.hasSuffix("content/site.yaml") == true)
    #expect(damaged.diagnostics.first?.place?.line == 6)
    #expect(damaged.pictures.pictures.isEmpty)
  }

  @Test("Without libvips the site is made with marks, and a warning says why")
  func withoutTheProgram() async throws {
    let folder = try site([("gut.png", PictureMaker.png(width: 40, height: 30))])
    let checked = await Check.run(try folders(folder), today: try today, imageTool: nil)
    #expect(checked.diagnostics.map(\.rule) == [.picturesNotMade])
    #expect(checked.diagnostics.map(\.severity) == [.warning])
    #expect(checked.pictures.pictures.isEmpty)
  }

  private var today: CalendarDate { get throws { try #require(CalendarDate(Trial.day)) } }

  private func folders(_ folder: SiteFolder) throws -> SiteFolders {
    SiteFolders(content: folder("content"), templates: Repository.templates, output: folder("public"))
  }
}
