import Testing

@testable import Preview

/// What the preview adds to a page, and that it adds nothing else.
@Suite struct PageInjectionTests {
  private func injected(_ page: String, banner: String = "") -> String {
    String(decoding: PageInjection(build: "r-7", banner: banner).apply(to: Array(page.utf8)), as: UTF8.self)
  }

  private let script = PageInjection.script(build: "r-7")

  @Test func thePolicyIsWidenedAndTheScriptAdded() {
    let page = """
      <head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">
      </head><body><p>&lt;/head></body>
      """
    #expect(
      injected(page) == """
        <head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; \
        script-src 'self'; connect-src 'self'">
        \(script)</head><body><p>&lt;/head></body>
        """)
  }

  @Test(arguments: [
    ("default-src 'none'", "default-src 'none'; script-src 'self'; connect-src 'self'"),
    ("script-src 'self'; img-src *", "script-src 'self'; img-src *; connect-src 'self'"),
    (
      "script-src 'none'; connect-src https://a.example.org",
      "script-src 'self'; connect-src https://a.example.org 'self'"
    ),
    ("", "script-src 'self'; connect-src 'self'"),
  ])
  func directivesAreKept(policy: String, widened: String) { #expect(PageInjection.widened(policy) == widened) }

  @Test func aPageWithoutPolicyOrHeadStaysWhole() {
    #expect(injected("<p>Text") == "<p>Text")
    #expect(injected("<head></head>") == "<head>\(script)</head>")
    #expect(injected("") == "")
  }

  @Test func draftsAreMarkedAboveEverything() {
    let page = injected(#"<head></head><body class="a"><main>"#, banner: "Entwurf")
    #expect(
      page == #"<head><link rel="stylesheet" href="/.steckbrief/drafts.css">"# + script
        + #"</head><body class="a"><p class="steckbrief-drafts" role="note">Entwurf</p><main>"#)
  }
}
