#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Asks servers whether addresses are there, by the machine's curl.
///
/// Politely: HEAD, and GET only where that is refused; of one host one address at a time, with a pause before the next;
/// a few hosts at once. Nothing is kept and nothing is told: no cookies, no credentials, no `Referer`. What is read is
/// limited in size and time.
package struct WebAddressProbe: Sendable {
  /// What became of an address.
  package enum Answer: Hashable, Sendable {
    case there
    /// It is there, but its server says that it has another address for good.
    case moved(to: String)
    /// The server answers, but lets no program in: 401, 403, 429 and the like.
    case closed(status: Int)
    case refused(status: Int)
    case failed(Failure)
  }

  /// Why there was no answer.
  package enum Failure: Hashable, Sendable {
    case unknownHost, noConnection, timedOut, certificate, tooManyRedirects, notOnTheWeb
    /// As curl numbers it.
    case other(code: Int)
  }

  private let executable: String
  /// Between the end of a request and the next to the same host.
  private let pause: Duration
  /// For a request, in seconds.
  private let timeLimit: Int
  private let userAgent: String

  private static let hostsAtOnce = 8
  static let greatestRedirectCount = 5
  static let greatestAddress = 6000

  package init(executable: String, userAgent: String, pause: Duration = .seconds(1), timeLimit: Int = 15) {
    self.executable = executable
    self.userAgent = userAgent
    self.pause = pause
    self.timeLimit = timeLimit
  }

  /// `nil` if there is no curl on this machine.
  package static func find(userAgent: String) -> WebAddressProbe? {
    let places = ["/usr/bin/curl", "/usr/local/bin/curl", "/bin/curl"]
    guard let executable = places.first(where: { access($0, X_OK) == 0 }) else { return nil }
    return WebAddressProbe(executable: executable, userAgent: userAgent)
  }

  /// The answers to all addresses, each asked for once; `observe` is told how many are done.
  ///
  /// Blocks the thread.
  package func answers(
    to addresses: [String], observe: (Int) -> Void = { _ in }
  ) throws(ChildProcess.StartFailure) -> [String: Answer] {
    var answers: [String: Answer] = [:]
    var waiting: [Inquiry] = []
    for address in addresses where answers.updateValue(.failed(.notOnTheWeb), forKey: address) == nil {
      if let inquiry = Inquiry(address) { waiting.append(inquiry) }
    }
    var lastAsked: [String: ContinuousClock.Instant] = [:]
    while !waiting.isEmpty {
      let round = nextRound(of: &waiting, lastAsked)
      if round.isEmpty {
        rest(until: waiting.compactMap { lastAsked[$0.current.host] }.min())
        continue
      }
      for (inquiry, response) in zip(round, try ask(round)) {
        lastAsked[inquiry.current.host] = .now
        switch inquiry.next(after: response) {
        case .done(let answer): answers[inquiry.address] = answer
        case .again(let inquiry): waiting.append(inquiry)
        }
      }
      observe(answers.count - waiting.count)
    }
    return answers
  }

  // MARK: - Taking turns

  /// Takes out what may be asked now: of each host that has rested the first, all with the same method.
  private func nextRound(
    of waiting: inout [Inquiry], _ lastAsked: [String: ContinuousClock.Instant]
  ) -> [Inquiry] {
    var round: [Inquiry] = []
    var hosts: Set<String> = []
    let now = ContinuousClock.now
    waiting.removeAll { inquiry in
      let host = inquiry.current.host
      guard round.count < Self.hostsAtOnce, round.first?.usesGET ?? inquiry.usesGET == inquiry.usesGET,
        lastAsked[host].map({ $0 + pause <= now }) ?? true, hosts.insert(host).inserted
      else { return false }
      round.append(inquiry)
      return true
    }
    return round
  }

  private func rest(until lastAsked: ContinuousClock.Instant?) {
    let left = lastAsked.map { ContinuousClock.now.duration(to: $0 + pause) } ?? pause
    let microseconds = max(1000, Int(left / .microseconds(1)))
    usleep(UInt32(clamping: min(microseconds, 900_000)))
  }

  // MARK: - curl

  private func ask(_ round: [Inquiry]) throws(ChildProcess.StartFailure) -> [Response] {
    // Nobody's own settings: --disable must come first.
    var curl = ChildProcess(
      executable: executable, arguments: ["--disable", "--config", "-"], environment: Self.environment,
      timeLimit: .seconds(timeLimit + 10), outputLimit: 4 << 20)
    curl.input = Array(configuration(for: round).utf8)
    let outcome = try curl.run()
    var responses = round.map { _ in Response(code: 28, status: 0, redirect: nil) }
    for line in outcome.errorOutput.split(separator: "\n") where line.hasPrefix("=") {
      let cells = line.dropFirst().split(separator: "\t", maxSplits: 3, omittingEmptySubsequences: false)
      guard cells.count == 4, let number = Int(cells[0]), responses.indices.contains(number) else { continue }
      responses[number] = Response(
        code: Int(cells[1]) ?? 0, status: Int(cells[2]) ?? 0, redirect: cells[3].isEmpty ? nil : String(cells[3]))
    }
    return responses
  }

  /// What curl reads from its input: addresses are never part of a command.
  private func configuration(for round: [Inquiry]) -> String {
    var lines = [
      "silent", "no-progress-meter", "globoff", "proto = \"=http,https\"", "max-time = \(timeLimit)",
      "connect-timeout = \(max(1, timeLimit / 2))", "user-agent = \(Self.quoted(userAgent))",
      "parallel", "parallel-max = \(Self.hostsAtOnce)",
      #"write-out = "%{stderr}\n=%{urlnum}\t%{exitcode}\t%{response_code}\t%{redirect_url}\n""#,
    ]
    // Of a page that tells no length, only so much comes in the time there is.
    lines += round.first?.usesGET == true ? ["max-filesize = 1000000", "limit-rate = 200K"] : ["head"]
    lines += round.map { "url = \(Self.quoted($0.current.text))" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// Many offices reach the web only through a proxy.
  private static let environment: [String: String] = {
    let names = [
      "http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY", "SSL_CERT_FILE",
      "SSL_CERT_DIR", "CURL_CA_BUNDLE",
    ]
    let pairs = names.compactMap { name in getenv(name).map { (name, String(cString: $0)) } }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()
}
