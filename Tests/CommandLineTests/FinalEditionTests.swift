import Foundation
import SiteSupport
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// Brochures that are given out, and who is found in them later.
@Suite(.fewAtATime) struct FinalEditionTests {
  let program: Program
  var folder: SiteFolder { program.folder }
  private let register = "content/editions.yaml"

  /// In the place of Typst stands something whose “PDF” is the data that Typst gets.
  init() async throws {
    let plain = try await Program.onSmallSite()
    let folder = plain.folder
    try folder.writeProgram(
      "typesetter",
      #"""
      printf '420 54 43 54 1 0 0 37' > "$4/area.txt"
      if [ "$8" = main.typ ]; then (echo '%PDF 1 0 obj<</Type/Pages/Count 6/Kids['; cat "$4/brochure.json") > "$4/result.pdf"
      else cat "$4/booklet.json" > "$4/result.pdf"; fi
      """#)
    try folder.write("fonts/coverage.txt", "Alles\n0020-10FFFF\n")
    try folder.replace(
      "hinweis: Alles darin ist erfunden.}",
      with: "hinweis: Alles darin ist erfunden., ausgaben: [{name: gross, papier: A4}]}", in: "content/site.yaml")
    program = plain.with(["STECKBRIEF_PYTHON": folder("typesetter"), "STECKBRIEF_FONTS": folder("fonts")])
  }

  private func make(_ arguments: String...) async throws -> Program.Result {
    try await program.run(["brochure", "--final", "--as-of", "2026-10-01"] + arguments)
  }

  /// As `sha256sum` has it.
  private func digest(_ name: String) async throws -> String {
    let result = try await program.run([folder(name)], executable: "/usr/bin/sha256sum")
    return String(result.output.prefix(64))
  }

  // MARK: - Entering

  @Test func whatIsGivenOutIsEntered() async throws {
    let result = try await make()
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output.contains("Eingetragen in content/editions.yaml."))
    let entries = try #require(folder.text(register))
    let first = """
      ausgaben:
        - form: seiten
          datei: brochure.pdf
          datum: 2026-10-01
          sha-256: "\(try await digest("print/brochure.pdf"))"
          anzahl: 4
          steckbriefe:
            [
      """
    #expect(entries.contains(first))
    for slug in ["naehstube", "stadtteilchronik"] { #expect(entries.contains(slug)) }
    #expect(!entries.contains("nadi"))

    // Others come below it, and it stays as it is, byte by byte.
    #expect(try await make("--edition", "gross", "--booklet", "--language", "en").output.contains("Entered in content"))
    let both = try #require(folder.text(register))
    #expect(both.hasPrefix(entries))
    #expect(both.dropFirst(entries.count).hasPrefix("  - ausgabe: \"gross\"\n    form: heft\n"))
    #expect(both.contains(#"sha-256: "\#(try await digest("print/brochure-gross.booklet.pdf"))""#))
    #expect(try await make("--file", "heft/Für alle.pdf", "--edition", "gross").code == 0)
    #expect(folder.text(register)?.contains("datei: \"Für alle.pdf\"\n") == true)
    #expect(try await program("check", "--as-of", "2026-10-01", "--strict").errors == "Alles in Ordnung.\n")
  }

  /// A build makes pages anew, and clears away what is for printing at once.
  @Test func whatBecomesOfTheFileIsSaid() async throws {
    let keep = "anderswo eine Kopie der Datei auf, die Sie drucken lassen: "
    #expect(try await make().output.contains(keep + "Der nächste Lauf ersetzt oder entfernt sie.\n"))
    #expect(try await make("--booklet").output.contains(keep + "„steckbrief build“ entfernt sie hier.\n"))
    let named = try await make("--file", "heft.pdf", "--edition", "gross")
    #expect(named.output.contains("Heben Sie die Datei auf, die Sie"))
    let before = folder.text("print/brochure.pdf")
    try folder.append("content/associations/naehstube.md", "\nNeu.\n")
    #expect(try await program("build", "--as-of", "2026-10-01").code == 0)
    #expect(folder.exists("print/brochure.pdf") && folder.text("print/brochure.pdf") != before)
    #expect(!folder.exists("print/brochure.booklet.pdf") && folder.exists("heft.pdf"))
  }

  @Test func theSameFileIsEnteredOnce() async throws {
    #expect(try await make().code == 0)
    let (entries, brochure) = (folder.text(register), folder.text("print/brochure.pdf"))
    let again = try await make()
    #expect(again.code == 0)
    #expect(again.output.contains("Dieselbe Datei ist schon in content/editions.yaml eingetragen, am 2026-10-01"))
    #expect(folder.text(register) == entries)
    #expect(folder.text("print/brochure.pdf") == brochure)
    #expect(try folder.names("content").filter { $0.contains("editions") } == ["editions.yaml"])
  }

  /// The fonts have no letters but Latin ones; that shows only when the text is made ready to be set.
  @Test(arguments: [[], ["--file", "heft.pdf"], ["--booklet"]])
  func whatTypesettingWarnsOfStopsAStrictRun(arguments: [String]) async throws {
    let sound = try await program.run(["brochure", "--strict", "--file", "gut.pdf", "--as-of", "2026-10-01"])
    #expect(sound.code == 0, "\(sound.errors)")
    try folder.write("fonts/coverage.txt", "Latein\n0020-024F\n2010-205F\n")
    try folder.append("content/associations/naehstube.md", "\n東京\n")
    try folder.write("heft.pdf", "%PDF-1.7 earlier")
    let strict = try await program.run(["brochure", "--final", "--strict", "--as-of", "2026-10-01"] + arguments)
    #expect(strict.code == 1)
    #expect(strict.errors.contains("[character-not-covered]"), "\(strict.errors)")
    #expect(strict.errors.hasSuffix("Es wurde nichts geschrieben.\n"))
    #expect(!folder.exists(register) && !folder.exists("print"))
    #expect(folder.text("heft.pdf") == "%PDF-1.7 earlier")
    // The same warnings stop a build.
    #expect(try await program("build", "--strict", "--as-of", "2026-10-01").code == 1)
    let lenient = try await program.run(["brochure", "--final", "--as-of", "2026-10-01"] + arguments)
    #expect(lenient.code == 0)
    #expect(lenient.errors.contains("[character-not-covered]"))
  }

  @Test(arguments: ["ausgaben:", "ausgaben:\n- {erledigt: [helin], datum: 2026-01-01}", "editions:\r\n", "# leer"])
  func whatIsThereStays(present: String) async throws {
    try folder.write(register, present)
    let result = try await make()
    // Where there is not even a list, nobody guesses how it should go on.
    #expect(result.code == (present == "# leer" ? 1 : 0), "\(result.errors)")
    let text = try #require(folder.text(register))
    #expect(text.hasPrefix(present))
    #expect(text.contains("sha-256") == (result.code == 0))
    #expect(try await make("--edition", "gross").code == result.code)
  }

  @Test(arguments: [
    "ausgaben: []\n", "ausgaben:\n  - {form: seiten, datei: a.pdf}\n", "ausgaben:\n  - form: seiten\n    datei: [",
    "ausgaben:\nvermerk: x\n", "{ausgaben: []}\n",
  ])
  func whatCannotBeReliedOnIsNotAppendedTo(present: String) async throws {
    try folder.write(register, present)
    let result = try await make()
    #expect(result.code == 1)
    #expect(result.errors.contains("content/editions.yaml"))
    #expect(folder.text(register) == present)
    #expect(!folder.exists("print"))
  }

  @Test func nothingIsEnteredThatWasNotMade() async throws {
    try folder.writeProgram("typesetter", "echo 'error: unknown variable: x' >&2; exit 2")
    #expect(try await make().code == 1)
    #expect(!folder.exists(register))
  }

  @Test func anEntryTooManyRatherThanACopyThatNobodyKnowsOf() async throws {
    try folder.write("datei", "")
    let result = try await make("--file", "datei/heft.pdf")
    #expect(result.code == 1)
    #expect(result.output.contains("Eingetragen in"))
    #expect(folder.text(register)?.contains("datei: heft.pdf\n") == true)
  }

  /// A disk that is full in the middle of an entry, as a limit on the size of files has it.
  @Test func halfAnEntryIsTakenAway() async throws {
    let limit = 1024 * 1024
    let present = "ausgaben:\n" + String(repeating: "# \(String(repeating: "x", count: 97))\n", count: 10_480)
    let filled = present + "# " + String(repeating: "x", count: limit - present.utf8.count - 103) + "\n"
    try folder.write(register, filled)
    let result = try await program.run(
      ["-c", "trap '' XFSZ; ulimit -f \(limit / 512); exec \"$0\" \"$@\"", Program.path, "brochure", "--final"],
      executable: "/bin/dash")
    #expect(result.code == 1)
    #expect(result.errors.contains("konnte nicht gelesen oder geschrieben werden: File too large"), "\(result.errors)")
    #expect(folder.text(register) == filled)
    #expect(!folder.exists("print"))
  }

  @Test func whoeverEntersSomethingIsAlone() async throws {
    let lock = open(folder("content/.editions.yaml.lock"), O_RDWR | O_CREAT, 0o600)
    defer { close(lock) }
    try #require(flock(lock, LOCK_EX) == 0)
    let result = try await make()
    #expect(result.code == 1)
    #expect(result.errors.contains("trägt gerade ein anderer Lauf dieses Programms etwas ein"))
    #expect(!folder.exists(register) && !folder.exists("print"))
  }

  // MARK: - Withdrawing

  @Test func whoWithdrawsIsFoundInTheCopiesThatAreOut() async throws {
    #expect(try await make("--edition", "gross").code == 0)
    let digest = try await digest("print/brochure-gross.pdf")
    try folder.replace("kanäle: [druck]", with: "kanäle: []", in: "content/associations/stadtteilchronik.md")
    let check = try await program("check", "--as-of", "2026-11-01", "content/associations/stadtteilchronik.md")
    #expect(check.code == 0)
    #expect(check.output.contains("Exemplaren, die in Umlauf sind: Ausgabe gross vom 2026-10-01 (brochure-gross.pdf, "))
    #expect(check.output.contains("SHA-256 \(digest)). [copies-out]"))
    // It stops nobody from publishing: least of all the page that no longer shows them.
    let build = try await program("build", "--as-of", "2026-11-01")
    #expect(build.code == 0)
    #expect(build.errors.contains("[copies-out]"))
    #expect(try await program("check", "--as-of", "2026-11-01", "--strict").code == 1)

    try folder.remove("content/associations/stadtteilchronik.md")
    let gone = try await program("check", "--as-of", "2026-11-01", "--language", "en")
    #expect(gone.output.contains("The profile “stadtteilchronik” is gone, but it is in copies that are out"))
    #expect(gone.output.contains("content/editions.yaml:"))

    // Whoever has done what can be done says so below, and is asked no more.
    try folder.append(register, "  - {erledigt: [stadtteilchronik], datum: 2026-11-02, vermerk: Alle zurückgeholt}\n")
    #expect(try await !program("check", "--as-of", "2026-11-02").output.contains("copies-out"))
  }

  /// What the program shows can be written as it stands: taken from the comment or from the advice.
  @Test func theLineThatIsShownCanBeWritten() async throws {
    #expect(try await make().code == 0)
    let comment = try #require(folder.text(register)?.split(separator: "\n").first { $0.hasPrefix("#  - {") })
    try folder.replace("kanäle: [druck]", with: "kanäle: []", in: "content/associations/stadtteilchronik.md")
    func check() async throws -> String { try await program("check", "--as-of", "2026-11-20").output }
    let advice = try #require(await check().firstMatch(of: /„(  - \{erledigt: .*\})“/)).1
    #expect(advice == #"  - {erledigt: [stadtteilchronik], datum: 2026-11-20, vermerk: "…"}"#)
    let present = try #require(folder.text(register))
    for line in [advice, comment.dropFirst().replacing("name-im-heft", with: "stadtteilchronik")[...]] {
      try folder.write(register, present + line + "\n")
      #expect(try await !check().contains(/copies-out|editions.yaml/), "\(line)")
    }
    #expect(try await make("--edition", "gross").code == 0)
  }

  /// Whoever gives out the same file again puts copies into the world of which nobody said that they are settled.
  @Test func whatIsGivenOutAgainAfterItWasSettledIsEnteredAgain() async throws {
    let profile = "content/associations/stadtteilchronik.md"
    #expect(try await make().code == 0)
    try folder.append(register, "  - {erledigt: [naehstube], datum: 2026-10-01, vermerk: \"Alle zurückgeholt\"}\n")
    let again = try await make()
    #expect(again.output.contains("Eingetragen in content/editions.yaml."), "\(again.all)")
    #expect(try await make().output.contains("Dieselbe Datei ist schon in"))
    #expect(folder.text(register)?.components(separatedBy: try await digest("print/brochure.pdf")).count == 3)
    for name in ["naehstube", "stadtteilchronik"] {
      let file = "content/associations/\(name).md"
      try folder.write(file, try #require(folder.text(file)).replacing(/(kanäle|channels): \[.*\]/, with: "kanäle: []"))
      #expect(try await program("check", file, "--as-of", "2026-10-02").output.contains("[copies-out]"), "\(name)")
    }
    // What is settled for somebody else's file does not matter.
    try folder.append(register, "  - {erledigt: [naehstube], datum: 2026-10-02, vermerk: \"Noch einmal\"}\n")
    #expect(try await !program("check", "content/associations/naehstube.md").output.contains("[copies-out]"))
    #expect(try await program("check", profile).output.contains("[copies-out]"))
  }

  /// As earlier versions wrote it.
  @Test func aRegisterWithTheEarlierCommentIsRead() async throws {
    #expect(try await make().code == 0)
    let entries = try #require(folder.text(register)?.firstMatch(of: /(?s)ausgaben:.*/)).0
    let present = """
      # Ausgaben der Broschüre, die in Umlauf sind. „steckbrief brochure --final“ hängt hier an.
      # Nichts ändern, nichts löschen: Wer seine Einwilligung zum Druck zurückzieht, wird hier gefunden.
      # Ist getan, was möglich ist, schreiben Sie darunter: - {erledigt: [name-der-datei], datum: …, vermerk: …}
      \(entries)
      """
    try folder.write(register, present)
    #expect(try await make("--edition", "gross").code == 0)
    #expect(folder.text(register)?.hasPrefix(present) == true)
    #expect(try await program("check", "--strict", "--as-of", "2026-10-01").code == 0)
  }
}
