import Profiles

extension WebAddressProbe {
  /// What curl says of a request.
  struct Response {
    /// 0 if there was an answer.
    let code: Int
    let status: Int
    let redirect: String?
  }

  /// An address that is being asked for, and how far that has come.
  struct Inquiry {
    /// As it was handed in.
    let address: String
    private(set) var current: Location
    private(set) var usesGET = false
    private var redirectCount = 0
    /// The last address that was named for good, while all before it were.
    private var permanent: String?
    private var isPermanent = true

    init?(_ address: String) {
      guard let location = Location(address) else { return nil }
      self.address = address
      current = location
    }

    enum Step {
      case done(Answer)
      case again(Inquiry)
    }

    func next(after response: Response) -> Step {
      var next = self
      switch (response.code, response.status) {
      case (_, 301...303), (_, 307...308):
        guard response.code == 0, let target = response.redirect else { return .done(.there) }
        guard redirectCount < WebAddressProbe.greatestRedirectCount else { return .done(.failed(.tooManyRedirects)) }
        guard let location = Location(target) else { return .done(.failed(.notOnTheWeb)) }
        next.current = location
        next.usesGET = false
        next.redirectCount += 1
        next.isPermanent = isPermanent && (response.status == 301 || response.status == 308)
        if next.isPermanent { next.permanent = target }
        return .again(next)
      // There is more than we want to read, or it comes too slowly: it is there.
      case (_, 200...399): return .done(permanent.map { .moved(to: $0) } ?? .there)
      case (0, let status) where !usesGET && ![404, 410, 429].contains(status):
        next.usesGET = true
        return .again(next)
      case (0, 401), (0, 403), (0, 407), (0, 429), (0, 451), (0, 999): return .done(.closed(status: response.status))
      case (0, let status): return .done(.refused(status: status))
      // Some servers hang up when they are asked for the head alone.
      case (let code, _) where !usesGET && [8, 16, 52, 56, 92].contains(code):
        next.usesGET = true
        return .again(next)
      case (let code, _): return .done(.failed(Failure(code: code)))
      }
    }
  }

  /// An address that curl can be given.
  struct Location: Hashable, Sendable {
    let text: String
    let host: String

    /// `nil` unless it leads to the web; without credentials and fragment, and with everything escaped that an address may
    /// not hold.
    init?(_ address: String) {
      let bytes = address.utf8.prefix { $0 != 0x23 }
      let scheme = String(Substring(bytes.prefix { $0 != 0x3A })).lowercased()
      let rest = bytes.dropFirst(scheme.utf8.count)
      guard ["http", "https"].contains(scheme), rest.starts(with: "://".utf8) else { return nil }
      let behind = rest.dropFirst(3)
      let authority = behind.prefix { ![0x2F, 0x3F].contains($0) }
      let server = authority.lastIndex(of: 0x40).map { authority[authority.index(after: $0)...] } ?? authority
      host = String(Substring(server.prefix { $0 != 0x3A })).lowercased()
      let path = PercentEncoding.address(behind[authority.endIndex...])
      text = "\(scheme)://\(Substring(server))\(path)"
      guard !host.isEmpty, server.allSatisfy({ $0 > 0x20 && ![0x22, 0x5C, 0x7F].contains($0) }),
        text.utf8.count <= WebAddressProbe.greatestAddress
      else { return nil }
    }
  }
}

extension WebAddressProbe.Failure {
  /// By the number that curl ends with.
  fileprivate init(code: Int) {
    switch code {
    case 5, 6: self = .unknownHost
    case 7: self = .noConnection
    case 28: self = .timedOut
    case 35, 51, 58, 60, 66, 77, 83, 90, 91: self = .certificate
    default: self = .other(code: code)
    }
  }
}
