import Foundation
import SiteSupport
import Testing

/// `steckbrief serve` as somebody uses it who edits files beside it.
@Suite(.fewAtATime, .timeLimit(.minutes(20))) struct ServeTests {
  let program: Program
  var folder: SiteFolder { program.folder }
  private let profile = "content/associations/naehstube.md"
  private let page = "associations/naehstube.html"

  init() async throws { program = try await Program.onSmallSite() }

  @Test func itServesWhatBuildWrites() async throws {
    try await program("build", "--no-pdf", "--as-of", "2026-10-01")
    var built = try folder.tree()
    built[".steckbrief-manifest"] = nil
    try folder.remove("public")
    let serving = try await Serving(program)
    for (path, bytes) in built {
      let served = try await serving.bytes(path)
      guard path.hasSuffix(".html") else {
        #expect(served == bytes, "\(path)")
        continue
      }
      let text = String(decoding: served, as: UTF8.self)
        .replacing(
          /<script src="\/\.steckbrief\/preview\.js\?[^<>]* data-build="[0-9a-z]+-1"[^<>]*><\/script>/, with: "",
          maxReplacements: 1
        )
        .replacing("; connect-src 'self'", with: "", maxReplacements: 1)
        .replacing("form-action 'none'; script-src 'self'", with: "form-action 'none'", maxReplacements: 1)
      #expect(Data(text.utf8) == bytes, "\(path)")
    }
    #expect(await serving.end() == .exited(0))
    #expect(try folder.ownNames() == ["content", "templates"])
  }

  @Test func editsAreSeen() async throws {
    let serving = try await Serving(program)
    let old = try #require(folder.text(profile))
    func edited(_ text: String) -> String { old + "\n\(text)\n" }

    try folder.write(profile, edited("Einfach gespeichert."))
    #expect(try await serving.waitFor("Einfach gespeichert.", at: page))

    // As editors do it: a new file, then renamed over the old one; or the old one is moved away first.
    try folder.write("content/associations/.naehstube.md.swp", edited("Umbenannt gespeichert."))
    #expect(rename(folder("content/associations/.naehstube.md.swp"), folder(profile)) == 0)
    #expect(try await serving.waitFor("Umbenannt gespeichert.", at: page))
    #expect(rename(folder(profile), folder(profile + "~")) == 0)
    try folder.write(profile, edited("Mit Sicherung gespeichert."))
    #expect(try await serving.waitFor("Mit Sicherung gespeichert.", at: page))

    // Half of a file, then the rest of it.
    let file = try #require(FileHandle(forWritingAtPath: folder(profile)))
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: Data(old.utf8.prefix(40)))
    try await Task.sleep(for: .milliseconds(100))
    #expect(try await serving.get(page).contains("Mit Sicherung gespeichert."))
    try file.write(contentsOf: Data(edited("In zwei Hälften.").utf8.dropFirst(40)))
    try file.close()
    #expect(try await serving.waitFor("In zwei Hälften.", at: page))

    // One that nobody links to, or its removal would be a mistake.
    let other = "content/associations/nadi-al-kitab.md"
    let kept = try #require(folder.text(other))
    try folder.remove(other)
    #expect(try await serving.waitFor("nadi-al-kitab", at: "associations/", isThere: false), "\(serving.errors)")
    try folder.write(other, kept)
    #expect(try await serving.waitFor("nadi-al-kitab", at: "associations/"))

    try folder.append("templates/website/page.mustache", "<!-- Vorlage -->")
    #expect(try await serving.waitFor("<!-- Vorlage -->", at: "pages/impressum.html"))
  }

  @Test func mistakesAreShownAndTheLastGoodPagesStay() async throws {
    let serving = try await Serving(program, "--language", "en")
    let before = try await serving.get(page)
    try folder.replace("themen:", with: "temen:", in: profile)
    #expect(try await serving.waitFor("\"errors\":2", at: ".steckbrief/state.json"))
    let state = try await serving.get(".steckbrief/state.json")
    #expect(state.contains("content/associations/naehstube.md:"))
    #expect(state.contains("There is no key “temen”."))
    #expect(state.contains("\"isCurrent\":false"))
    let after = try await serving.get(page)
    #expect(after == before)
    try folder.replace("temen:", with: "themen:", in: profile)
    #expect(try await serving.waitFor("\"errors\":0", at: ".steckbrief/state.json"))
    #expect(try await serving.get(".steckbrief/state.json").contains("\"isCurrent\":true"))
  }

  @Test func aFolderThatGoesAndComesBack() async throws {
    let serving = try await Serving(program)
    #expect(rename(folder("content"), folder("away")) == 0)
    #expect(try await serving.waitFor("missing-site-file", at: ".steckbrief/state.json"))
    #expect(try await serving.get(page).contains("</html>"))
    #expect(rename(folder("away"), folder("content")) == 0)
    #expect(try await serving.waitFor("\"errors\":0", at: ".steckbrief/state.json"))
    try folder.append(profile, "\nWieder da.\n")
    #expect(try await serving.waitFor("Wieder da.", at: page))
  }

  @Test func aBrokenBeginningShowsWhatCanBeShown() async throws {
    try folder.replace("themen:", with: "temen:", in: profile)
    let serving = try await Serving(program)
    #expect(try await serving.get("").contains("</html>"))
    #expect(try await !serving.get("associations/").contains("naehstube"))
    let site = try #require(folder.text("content/site.yaml"))
    try folder.write("content/site.yaml", "{")
    #expect(try await serving.waitFor("content/site.yaml", at: ".steckbrief/state.json"))
    try folder.write("content/site.yaml", site)
    try folder.replace("temen:", with: "themen:", in: profile)
    #expect(try await serving.waitFor("naehstube", at: "associations/"))
  }

  /// On a server that somebody works at from elsewhere.
  @Test func withoutAScreenNoBrowserIsOpened() async throws {
    let serving = try await Serving(program, "--open")
    #expect(try await serving.get("").contains("</html>"))
    #expect(serving.errors.contains("Es fand sich kein Browser; öffnen Sie die Adresse selbst."))
    #expect(await serving.end() == .exited(0))
  }

  @Test func theBrowserThatSomebodyChoseIsOpened() async throws {
    try folder.writeProgram("browser", "echo \"$1\" > opened")
    let serving = try await Serving(program.with(["BROWSER": folder("browser")]), "--open")
    while folder.text("opened")?.hasSuffix("\n") != true { try await Task.sleep(for: .milliseconds(5)) }
    #expect(folder.text("opened") == serving.address + "\n")
    #expect(await serving.end() == .exited(0))
  }

  @Test func openPagesHearOfIt() async throws {
    let serving = try await Serving(program)
    let said = try SiteFolder()
    try said.write("events", "")
    let listener = try program.start(
      ["--silent", "--no-buffer", serving.root + ".steckbrief/events"],
      output: FileHandle(forWritingTo: URL(fileURLWithPath: said("events"))), executable: "/usr/bin/curl")
    defer { listener.send(SIGTERM) }
    func builds() -> [String] {
      (said.text("events") ?? "").matches(of: /"build":"([^"]+)"/).map { String($0.1) }
    }
    while builds().count < 1 { try await Task.sleep(for: .milliseconds(5)) }
    try folder.append(profile, "\nNeu.\n")
    while builds().count < 2 { try await Task.sleep(for: .milliseconds(5)) }
    #expect(Set(builds()).count == builds().count)
    #expect(said.text("events")?.hasPrefix("retry: 500\ndata: {") == true)
  }

  @Test func draftsAreShownOnlyOnRequest() async throws {
    // Its association agreed to letters alone.
    let draft = "associations/briefkreis.html"
    let usual = try await Serving(program)
    #expect(try await usual.get(draft, "--write-out", "%{http_code}").hasSuffix("404"))
    #expect(await usual.end() == .exited(0))

    try await program("new", "Noch leer")
    let serving = try await Serving(program, "--drafts")
    let text = try await serving.get(draft)
    #expect(text.contains("<h1"))
    #expect(text.contains("Entwurf: Dieser Steckbrief darf so nicht veröffentlicht werden."))
    #expect(try await serving.get("associations/noch-leer.html").contains("Noch leer"))
    #expect(try await serving.get(".steckbrief/drafts.css").contains("/briefkreis.html"))
    // What may be published is not called a draft.
    #expect(try await !serving.get(".steckbrief/drafts.css").contains("naehstube"))
    // And nothing of it gets into a build.
    try folder.remove("content/associations/noch-leer.md")
    try await program("build", "--no-pdf", "--as-of", "2026-10-01")
    #expect(!folder.exists("public/" + draft))
  }

  @Test func strangersAreNotAnswered() async throws {
    let serving = try await Serving(program)
    let code = ["--output", "/dev/null", "--write-out", "%{http_code}"]
    func status(_ path: String, _ arguments: [String]) async throws -> String {
      try await program.run(
        ["--silent", "--path-as-is", serving.root + path] + code + arguments, executable: "/usr/bin/curl"
      ).output
    }
    #expect(try await status("", ["--header", "Host: evil.example.org:\(serving.port)"]) == "403")
    #expect(try await status(".steckbrief/events", ["--header", "Host: evil.example.org:\(serving.port)"]) == "403")
    #expect(try await status("../content/site.yaml", []) == "404")
    #expect(try await status("..%2fcontent/site.yaml", []) == "400")
    #expect(try await status(".steckbrief-manifest", []) == "404")
    #expect(try await status("", ["--request", "POST", "--data", "a=b"]) == "405")
    let site = String(serving.address.dropFirst(serving.root.count))
    #expect(try await status(site, ["--head"]) == "200")
    #expect(try await status(site + "sitemap.xml", ["--range", "0-9"]) == "206")
    // Other machines do not even reach it.
    #expect(try await serving.get("", "--interface", "lo").contains("</html>"))
    #expect(try listeningAddresses(port: serving.port).isSubset(of: ["0100007F", "00000000000000000000000001000000"]))
  }

  /// The addresses on which somebody listens at a port, as Linux writes them; there is at least one.
  private func listeningAddresses(port: Int) throws -> Set<String> {
    let digits = String(port, radix: 16, uppercase: true)
    let ending = ":" + String(repeating: "0", count: 4 - digits.count) + digits
    var addresses: Set<String> = []
    for table in ["/proc/net/tcp", "/proc/net/tcp6"] {
      guard let text = try? String(contentsOfFile: table, encoding: .utf8) else { continue }
      for line in text.split(separator: "\n") {
        let columns = line.split(separator: " ")
        guard columns.count > 3, columns[3] == "0A", columns[1].hasSuffix(ending) else { continue }
        addresses.insert(String(columns[1].dropLast(ending.count)))
      }
    }
    try #require(!addresses.isEmpty)
    return addresses
  }

  @Test(arguments: [("de", "ist belegt", "Der nächste freie:"), ("en", "is in use", "The next one that is free:")])
  func aPortInUseIsSaidAndTheNextOffered(language: String, problem: String, offer: String) async throws {
    let serving = try await Serving(program)
    let second = try await program("serve", "--port", "\(serving.port)", "--language", language)
    #expect(second.code == 69)
    #expect(second.errors.contains("Port \(serving.port) \(problem)"))
    let offered = try #require(second.errors.firstMatch(of: /--port (\d+)/)).1
    #expect(second.errors.contains(offer))
    #expect((Int(offered) ?? 0) > serving.port)
  }

  @Test(arguments: ["0x50", "-1", "65536", "abc"])
  func whatIsNoPortIsWrongUsage(port: String) async throws {
    #expect(try await program("serve", "--port=\(port)").code == 64)
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func itEndsWhenItIsTold(signal: Int32) async throws {
    let serving = try await Serving(program)
    #expect(await serving.end(with: signal) == .exited(0))
    #expect(try folder.ownNames() == ["content", "templates"])
  }

  /// Where nothing can be kept beside the content, pictures lie in a folder for temporary files.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/vips"), "libvips is not installed: make site"))
  func itLeavesNoTemporaryFiles() async throws {
    try folder.remove(".steckbrief")
    try folder.write(".steckbrief", "in the way")
    try folder.write("tmp/mine", "")
    let serving = try await Serving(program.with(["TMPDIR": folder("tmp")]))
    #expect(try folder.names("tmp").count == 2)
    #expect(await serving.end() == .exited(0))
    #expect(try folder.names("tmp") == ["mine"])
  }

  @Test func itEndsAtAnyMoment() async throws {
    var random = SeededGenerator(seed: 3)
    for round in 0..<12 {
      let process = try program.start(["serve", "--port", "0"])
      let end = await process.ended(by: SIGINT, after: UInt32.random(in: 0...400_000, using: &random))
      // Before it takes the signal itself, the signal ends it.
      #expect([.exited(0), .killed(signal: SIGINT)].contains(end), "round \(round)")
      #expect(try folder.ownNames() == ["content", "templates"])
    }
  }
}
