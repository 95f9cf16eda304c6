/// Makes a page of the site a page of the preview: the only difference to what `build` writes.
///
/// A script that hears of new builds, the policy that lets it, and in front of drafts a line that says so.
package struct PageInjection: Sendable {
  /// The build that the page belongs to, for the script.
  package var build: String
  /// What stands above the page; empty but for drafts.
  package var banner: String

  package init(build: String, banner: String = "") {
    self.build = build
    self.banner = banner
  }

  package func apply(to page: [UInt8]) -> [UInt8] {
    var page = page[...]
    var result: [UInt8] = []
    result.reserveCapacity(page.count + 400)
    // The policy stands in the head, and is the first of its kind.
    if let start = Self.end(of: Array(#"<meta http-equiv="Content-Security-Policy" content=""#.utf8), in: page),
      let end = page[start...].firstIndex(of: UInt8(ascii: "\""))
    {
      result += page[..<start]
      result += Self.widened(String(decoding: page[start..<end], as: UTF8.self)).utf8
      page = page[end...]
    }
    if let head = Self.start(of: Array("</head>".utf8), in: page) {
      result += page[..<head]
      if !banner.isEmpty { result += #"<link rel="stylesheet" href="/.steckbrief/drafts.css">"#.utf8 }
      result += Self.script(build: build).utf8
      page = page[head...]
    }
    if !banner.isEmpty, let body = Self.end(of: Array("<body".utf8), in: page),
      let end = page[body...].firstIndex(of: UInt8(ascii: ">"))
    {
      result += page[...end]
      result += #"<p class="steckbrief-drafts" role="note">"#.utf8
      result += banner.utf8
      result += "</p>".utf8
      page = page[(end + 1)...]
    }
    return result + page
  }

  /// With the build beside it, and not in its address: it stays the same, and is not loaded again with every page.
  static func script(build: String) -> String {
    let (script, style) = (OwnFile.script.address, OwnFile.style.address)
    return #"<script src="\#(script)" data-build="\#(build)" data-style="\#(style)" defer></script>"#
  }

  /// The policy with what the script needs: to be loaded, and to ask for news.
  static func widened(_ policy: String) -> String {
    var directives = policy.split(separator: ";").map { $0.split(separator: " ").map(String.init) }
    for name in ["script-src", "connect-src"] {
      guard let index = directives.firstIndex(where: { $0.first == name }) else {
        directives.append([name, "'self'"])
        continue
      }
      directives[index].removeAll { $0 == "'none'" }
      if !directives[index].contains("'self'") { directives[index].append("'self'") }
    }
    return directives.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }.joined(separator: "; ")
  }

  private static func start(of pattern: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = pattern.first else { return nil }
    var rest = bytes
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: pattern) { return start }
      rest = rest.dropFirst()
    }
    return nil
  }

  private static func end(of pattern: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    start(of: pattern, in: bytes).map { $0 + pattern.count }
  }
}
