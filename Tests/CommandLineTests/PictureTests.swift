import Foundation
import SiteSupport
import Testing

/// Pictures, as whoever runs the program meets them.
@Suite(
  "Pictures", .fewAtATime,
  .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/vips"), "needs libvips-tools"))
struct PictureTests {
  private let program: Program

  init() async throws { program = try await Program.onSmallSite(hasPictures: false) }

  @Test("A terminal is told that pictures are converted, a pipe is not")
  func progress() async throws {
    // It gives whatever it runs a terminal of its own, and passes on what that shows.
    let terminal = try await program.run(
      ["--quiet", "--return", "--command", "'\(Program.path)' check", "/dev/null"], executable: "/usr/bin/script")
    #expect(terminal.code == 0)
    let line = try #require(terminal.output.firstRange(of: "\r\u{1B}[KRechne Bild 1 von 1 um …"))
    // It is gone when the findings are shown.
    #expect(terminal.output[line.upperBound...].hasPrefix("\r\u{1B}[K"))

    try program.folder.remove(".steckbrief")
    let piped = try await program("check")
    #expect(piped.code == 0)
    #expect(!piped.all.contains("Rechne") && !piped.all.contains("\u{1B}"))
  }

  @Test("Where nothing can be written, the warning does not send anybody to install something")
  func nowhereToWrite() async throws {
    try program.folder.write(".steckbrief", "a file")
    let result = try await program.with(["TMPDIR": "/nonexistent"])("check")
    #expect(result.output.contains("[pictures-not-made]"))
    #expect(result.output.contains("Weder in „.steckbrief/pictures“ noch im Ordner für vorläufige Dateien"))
    #expect(result.output.contains("TMPDIR=") && !result.output.contains("libvips"))
  }
}
