import Diagnostics
import Foundation
import Profiles
import Rendering
import Synchronization
import Testing

@testable import Preview

/// The office's brochures in the preview: listed, made when asked for, followed.
@Suite struct OfficeBrochureTests {
  private struct Refusal: Error {}

  /// The usual one, and `gross`, an edition with a name that means something to HTML would be refused by the reader.
  private static let settings: SiteSettings = {
    func record(_ entries: KeyValuePairs<String, FieldValue>) -> Record {
      Record(entries.map { Record.Entry(key: $0, value: $1, place: SourcePlace(line: 1, column: 1)) })
    }
    let large = record(["name": .text("gross"), "paper": .text("A4"), "large-print": .flag(true)])
    return SiteSettings(record(["brochure": .record(record(["editions": .records([large])]))]))
  }()

  private static func state(
    _ build: String, after last: PreviewState = PreviewState(),
    whenOneFails: @escaping @Sendable (any Error) -> Void = { _ in },
    make: @escaping @Sendable (BrochureEdition, _ isStopped: @escaping @Sendable () -> Bool) throws -> [UInt8]
  ) -> PreviewState {
    var state = PreviewState()
    state.isCurrent = true
    state.site = PreviewSite(
      SitePlan([]), build: build, baseURL: "https://stadt.example.org/",
      office: OfficeBrochures(settings, after: last.site?.office, whenOneFails: whenOneFails, make: make))
    return state
  }

  private static func text(_ design: BrochureEdition, _ build: String) -> [UInt8] {
    Array("\(design.fileName) of \(build)".utf8)
  }

  @Test func eachEditionIsListedAndHasAPageAroundItsPDF() async throws {
    let state = Self.state("b1") { design, _ in Self.text(design, "b1") }
    #expect(await TestPreview.ask(state, "/print")["location"] == "/print/")
    let list = await TestPreview.ask(state, "/print/")
    #expect(list.text.contains("href=\"brochure.html\"") && list.text.contains("href=\"brochure-gross.html\""))
    #expect(list.text.contains("Nur fürs Büro"))
    for stem in ["brochure", "brochure-gross"] {
      let page = await TestPreview.ask(state, "/print/\(stem).html")
      #expect(page.text.contains("data-pdf=\"\(stem).pdf\"") && page.text.contains("data-build=\"b1\""))
      #expect(page.text.contains("Nur fürs Büro"))
      let pdf = await TestPreview.ask(state, "/print/\(stem).pdf?b1")
      #expect(pdf.status == .ok && pdf["content-type"] == "application/pdf" && pdf.text == "\(stem).pdf of b1")
      let again = await TestPreview.ask(state, "/print/\(stem).pdf") { $0.ifNoneMatch = pdf["etag"] }
      #expect(again.status == .notModified)
      let part = await TestPreview.ask(state, "/print/\(stem).pdf") { $0.range = "bytes=0-7" }
      #expect(part.status == .partialContent && part.text == "brochure")
    }
    for path in ["/print/brochure-klein.html", "/print/brochure.txt", "/print/brochure/", "/print/a/brochure.pdf"] {
      #expect(await TestPreview.ask(state, path).status == .notFound, "\(path)")
    }
    // The site itself has none of it.
    #expect(await state.site?.paths == [])
  }

  @Test func eachIsMadeOnceForABuildAndOnlyWhenAskedFor() async throws {
    let made = Mutex<[String]>([])
    let state = Self.state("b1") { design, _ in
      made.withLock { $0.append(design.fileName) }
      return Self.text(design, "b1")
    }
    _ = await TestPreview.ask(state, "/print/")
    _ = await TestPreview.ask(state, "/print/brochure-gross.html")
    #expect(made.withLock(\.self) == [])
    for _ in 0..<3 { _ = await TestPreview.ask(state, "/print/brochure-gross.pdf") }
    #expect(made.withLock(\.self) == ["brochure-gross.pdf"])
  }

  @Test func whereOneCannotBeMadeTheLastOneStaysAndThePagesAreTold() async throws {
    let board = PreviewBoard(language: .german)
    let good = Self.state("b1") { design, _ in Self.text(design, "b1") }
    _ = await TestPreview.ask(good, "/print/brochure.pdf")
    let finding = Diagnostic(
      .error, .typesettingFailed, Bilingual("expected block"), file: "templates/brochure/page.typ",
      place: SourcePlace(line: 3, column: 4))
    let broken = Self.state("b2", after: good, whenOneFails: { _ in board.add(finding, of: "b2") }) { _, _ in
      throw Refusal()
    }
    board.show(broken)
    let last = await TestPreview.ask(broken, "/print/brochure.pdf")
    #expect(last.status == .ok && last.text == "brochure.pdf of b1" && last["x-last-good"] == "yes")
    // The other was never made.
    #expect(await TestPreview.ask(broken, "/print/brochure-gross.pdf").status == .internalError)
    #expect(board.state.findings == [finding])
    #expect(board.news.contains("templates/brochure/page.typ:3:4") && board.news.contains("eine Broschüre lässt sich"))

    let mended = Self.state("b3", after: broken) { design, _ in Self.text(design, "b3") }
    board.show(mended)
    #expect(board.state.findings.isEmpty)
    let new = await TestPreview.ask(mended, "/print/brochure.pdf") { $0.ifNoneMatch = last["etag"] }
    #expect(new.text == "brochure.pdf of b3" && new["x-last-good"] == nil)
    // What comes late about an older build is about nothing that anybody sees.
    board.add(finding, of: "b2")
    #expect(board.state.findings.isEmpty)
  }

  @Test func whatIsBeingMadeEndsWhenThereIsANewerOne() async throws {
    let (begun, begin) = AsyncStream.makeStream(of: Void.self)
    let failures = Mutex(0)
    let slow = Self.state("b1", whenOneFails: { _ in failures.withLock { $0 += 1 } }) { _, isStopped in
      begin.yield()
      while !isStopped() { Thread.sleep(forTimeInterval: 0.001) }
      throw Refusal()
    }
    let board = PreviewBoard(language: .german)
    board.show(slow)
    async let answer = TestPreview.ask(slow, "/print/brochure.pdf")
    for await _ in begun { break }
    // The same site again, behind a mistake in a profile, is no reason.
    var mistaken = slow
    mistaken.isCurrent = false
    board.show(mistaken)
    board.show(Self.state("b2", after: slow) { design, _ in Self.text(design, "b2") })
    #expect(await answer.status == .internalError)
    // That it was stopped is nothing that anybody has to mend.
    #expect(failures.withLock(\.self) == 0)
  }
}
