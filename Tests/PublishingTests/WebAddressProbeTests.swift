import Publishing
import SiteSupport
import Testing

@Suite("Servers are asked whether addresses are there")
struct WebAddressProbeTests {
  private typealias Answer = WebAddressProbe.Answer

  private let server: LocalServer

  init() throws { server = try LocalServer() }

  private func ask(
    for addresses: [String], pause: Duration = .zero, timeLimit: Int = 10
  ) async throws -> [String: Answer] {
    let probe = WebAddressProbe(
      executable: "/usr/bin/curl", userAgent: "steckbrief-tests", pause: pause, timeLimit: timeLimit)
    return try await onOwnThread { try probe.answers(to: addresses) }
  }

  @Test func everyAnswerIsUnderstood() async throws {
    let expected: [(String, Answer)] = [
      ("/200", .there), ("/204", .there), ("/304", .there), ("/404", .refused(status: 404)),
      ("/410", .refused(status: 410)), ("/418", .refused(status: 418)), ("/500", .refused(status: 500)),
      ("/401", .closed(status: 401)), ("/403", .closed(status: 403)), ("/429", .closed(status: 429)),
      ("/moved", .moved(to: server("/200"))), ("/moved-308", .moved(to: server("/200"))), ("/found", .there),
      ("/moved-twice", .moved(to: server("/200"))), ("/moved-found", .moved(to: server("/found"))),
      ("/found-moved", .there), ("/moved-away", .refused(status: 404)), ("/loop", .failed(.tooManyRedirects)),
      ("/file", .failed(.notOnTheWeb)), ("/no-head", .there), ("/hangs-up", .there),
    ]
    let answers = try await ask(for: expected.map { server($0.0) })
    for (path, answer) in expected { #expect(answers[server(path)] == answer, "\(path)") }
    #expect(answers.count == expected.count)
  }

  @Test func whatCannotBeReachedSaysWhy() async throws {
    let answers = try await ask(for: ["http://127.0.0.1:1/", "ftp://127.0.0.1/", "https://", "mailto:a@b.example"])
    #expect(
      answers == [
        "http://127.0.0.1:1/": .failed(.noConnection), "ftp://127.0.0.1/": .failed(.notOnTheWeb),
        "https://": .failed(.notOnTheWeb), "mailto:a@b.example": .failed(.notOnTheWeb),
      ])
    // No TLS is spoken there.
    let address = "https://127.0.0.1:\(server.port)/"
    #expect(try await ask(for: [address]) == [address: .failed(.certificate)])
  }

  @Test func timeAndSizeAreLimited() async throws {
    let answers = try await ask(for: [server("/slow"), server("/endless", host: "localhost")], timeLimit: 2)
    #expect(answers == [server("/slow"): .failed(.timedOut), server("/endless", host: "localhost"): .there])
  }

  // MARK: - Manners

  @Test func everyAddressIsAskedForOnceAndByItsHeadAlone() async throws {
    let addresses = (0..<6).flatMap { number in
      ["127.0.0.1", "localhost"].map { server("/x\(number)", host: $0) }
    }
    _ = try await ask(for: addresses + addresses)
    let requests = try server.requests()
    #expect(requests.count == 12 && Set(requests.map { $0.host + $0.path }).count == 12)
    #expect(requests.allSatisfy { $0.method == "HEAD" && $0.headers["user-agent"] == "steckbrief-tests" })
    // One at a time of each host.
    #expect(requests.allSatisfy { $0.active == 1 })
  }

  @Test func onlyAServerThatRefusesTheHeadIsAskedForThePage() async throws {
    _ = try await ask(for: ["/200", "/no-head", "/404", "/403"].map { server($0) })
    let methods = Dictionary(grouping: try server.requests(), by: \.path).mapValues { $0.map(\.method) }
    #expect(
      methods == [
        "/200": ["HEAD"], "/no-head": ["HEAD", "GET"], "/404": ["HEAD"], "/403": ["HEAD", "GET"],
      ])
  }

  @Test func aHostHasItsRest() async throws {
    let clock = ContinuousClock()
    let time = try await clock.measure {
      _ = try await ask(for: (0..<4).map { server("/x\($0)") }, pause: .milliseconds(150))
    }
    #expect(time >= .milliseconds(450))
  }

  @Test func neitherCookiesNorCredentialsAreSent() async throws {
    let address = "http://user:password@127.0.0.1:\(server.port)/moved"
    #expect(try await ask(for: [address]) == [address: .moved(to: server("/200"))])
    let requests = try server.requests()
    #expect(requests.count == 2)
    for request in requests {
      #expect(Set(request.headers.keys).isDisjoint(with: ["cookie", "authorization", "referer"]))
    }
  }

  // MARK: - Hostile addresses

  @Test(arguments: [
    ("/a\"\nurl = \"file:///etc/passwd", "/a%22%0Aurl%20=%20%22file:///etc/passwd"), ("/{a,b}[1-9]", "/%7Ba,b%7D[1-9]"),
    ("/a\\\"b", "/a%5C%22b"), ("/ä?q=ü#teil", "/%C3%A4?q=%C3%BC"), ("/-o/tmp/x --next", "/-o/tmp/x%20--next"),
    ("/%C3%A4", "/%C3%A4"), ("?q", "/?q"),
  ])
  func whatIsInAnAddressIsNothingButAnAddress(written: String, asked: String) async throws {
    #expect(try await ask(for: [server(written)]).values.map { $0 } == [.there])
    #expect(try server.requests().map(\.path) == [asked])
  }

  @Test(arguments: ["http://a\"b/", "http://a b/", "http://\u{7}/", "http:///x", "http://@/", "HTTP//x"])
  func whatIsNoAddressIsNotAskedFor(address: String) async throws {
    #expect(try await ask(for: [address]) == [address: .failed(.notOnTheWeb)])
  }

  @Test func longAddressesAreAskedForOnlySoFar() async throws {
    let addresses = [4000, 100_000].map { server("/" + String(repeating: "a", count: $0)) }
    #expect(try await ask(for: addresses)[addresses[0]] == .there)
    #expect(try server.requests().count == 1)
    let many = (0..<40).map { server("/\($0)" + String(repeating: "b", count: 5000), host: "h\($0).localhost") }
    // More than a pipe holds, if they were asked for all at once.
    #expect(try await ask(for: many).count == 40)
  }
}
