import Testing

@testable import Preview

/// What requests mean, and what is refused.
@Suite struct HTTPTests {
  @Test(arguments: [
    ("/", [], true), ("/index.html", ["index.html"], false), ("/a/b/", ["a", "b"], true),
    ("/a/b.html?x=/../y", ["a", "b.html"], false), ("/caf%C3%A9/%20", ["café", " "], false), ("/a#b", ["a"], false),
    ("/.steckbrief/events", [".steckbrief", "events"], false),
  ])
  func pathsAreDecoded(target: String, segments: [String], isFolder: Bool) throws {
    let path = try RequestPath(target)
    #expect(path.segments == segments)
    #expect(path.isFolder == isFolder)
  }

  @Test(arguments: [
    "/..", "/../etc/passwd", "/a/../../b", "/%2e%2e/b", "/a/%2E%2E/b", "/.git/config", "/a/.htaccess", "/%2egit/config",
    "/.", "/./a", "//evil.example.org/a", "/a//b", "/.steckbrief-manifest", "/a/.steckbrief/events",
  ])
  func waysOutAndHiddenFilesAreRefused(target: String) {
    #expect(throws: RequestPath.Failure.refused) { try RequestPath(target) }
  }

  @Test(arguments: [
    "", "a", "*", "http://localhost/a", "/%", "/%4", "/%zz", "/%ff", "/a%2Fb", "/a%5Cb", "/a\\b", "/a%00b", "/a%0d%0ab",
  ])
  func whatIsNoPathIsNone(target: String) {
    #expect(throws: RequestPath.Failure.malformed) { try RequestPath(target) }
  }

  @Test(arguments: ["localhost:8000", "LOCALHOST:8000", "127.0.0.1:8000", "[::1]:8000"])
  func thisMachineIsAnswered(host: String) { #expect(HostRule(port: 8000).allows(host)) }

  @Test(arguments: [
    nil, "", "localhost", "localhost:8001", "evil.example.org:8000", "127.0.0.1.example.org:8000", "localhost.:8000",
    "0.0.0.0:8000", "127.0.0.2:8000", "localhost:8000@evil.example.org",
  ])
  func othersNamesAreNot(host: String?) { #expect(!HostRule(port: 8000).allows(host)) }

  @Test(arguments: [
    (nil, ByteRange.whole), ("bytes=0-0", .part(0..<1)), ("bytes=2-5", .part(2..<6)), ("bytes=5-", .part(5..<10)),
    ("bytes=5-99999999999999999999", .part(5..<10)), ("bytes=-3", .part(7..<10)), ("bytes=-30", .part(0..<10)),
    ("Bytes=9-9", .part(9..<10)), ("bytes=10-", .unsatisfiable), ("bytes=-0", .unsatisfiable),
    ("bytes=99999999999999999999-", .unsatisfiable), ("bytes=5-2", .whole), ("bytes=0-1,3-4", .whole),
    ("bytes=", .whole), ("bytes=-", .whole), ("bytes=a-b", .whole), ("bytes=+1-2", .whole), ("lines=0-1", .whole),
    ("bytes=1-2-3", .whole),
  ])
  func rangesAreRead(field: String?, range: ByteRange) { #expect(ByteRange(field, length: 10) == range) }

  @Test func nothingHasNoParts() {
    #expect(ByteRange("bytes=0-", length: 0) == .unsatisfiable)
    #expect(ByteRange("bytes=-5", length: 0) == .unsatisfiable)
  }

  @Test func tagsAreCompared() {
    let tag = EntityTag("ab1-2")
    for field in ["\"ab1-2\"", "\"x\", \"ab1-2\"", "W/\"ab1-2\"", "*", "\"x\",W/\"ab1-2\" "] {
      #expect(tag.isNamed(in: field), "\(field)")
    }
    for field in [nil, "", "ab1-2", "\"ab1\"", "\"ab1-23\""] { #expect(!tag.isNamed(in: field)) }
    #expect(tag.allowsPart(nil))
    #expect(tag.allowsPart("\"ab1-2\""))
    #expect(!tag.allowsPart("W/\"ab1-2\""))
    #expect(!tag.allowsPart("Wed, 21 Oct 2015 07:28:00 GMT"))
  }

  @Test(arguments: [
    ("index.html", "text/html; charset=utf-8"), ("a/b.CSS", "text/css; charset=utf-8"),
    ("assets/a.1234.js", "text/javascript; charset=utf-8"), ("logo.svg", "image/svg+xml"), ("a.webp", "image/webp"),
    ("associations/x.vcf", "text/vcard; charset=utf-8"), ("feed.atom", "application/atom+xml"),
    ("brochure.pdf", "application/pdf"), ("sitemap.xml", "application/xml"), ("_redirects", "application/octet-stream"),
    ("a.b/c", "application/octet-stream"),
  ])
  func namesSayTheType(path: String, type: String) { #expect(MediaType.of(path) == type) }
}
