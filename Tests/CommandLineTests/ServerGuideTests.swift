import Foundation
import SiteSupport
import Testing

/// What is written for servers is what the pages say.
@Suite struct ServerGuideTests {
  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: Repository.root + "/" + path, encoding: .utf8)
  }

  @Test func thePolicyIsThatOfThePages() throws {
    let head = try text("templates/website/head.mustache")
    // A server sends one policy with all pages: that of home, where scripts are allowed.
    let policy = try #require(head.firstMatch(of: /Content-Security-Policy" content="([^"]+)"/)).1
      .replacing(/{{[^}]*}}/, with: "")
    let guide = try text("docs/server.md")
    let policies = guide.matches(of: /Content-Security-Policy"?:? "?(default-src [^"\n]+)/).map { String($0.1) }
    #expect(policies.count == 3)
    // Only a header can say who may show the page within another.
    #expect(policies.allSatisfy { $0 == policy + "; frame-ancestors 'none'" })
  }

  @Test func theGuidesLeadThere() throws {
    for path in ["README.md", "docs/handbuch.md"] { #expect(try text(path).contains("server.md)"), "\(path)") }
  }
}
