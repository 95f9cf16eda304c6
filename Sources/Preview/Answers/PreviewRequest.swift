/// What a browser asks for: as much of a request as an answer depends on.
package struct PreviewRequest: Sendable {
  /// In capital letters, as HTTP has it.
  package var method: String
  /// The path with whatever follows a `?`, as it was sent.
  package var target: String
  package var host: String?
  package var ifNoneMatch: String?
  package var range: String?
  package var ifRange: String?

  package init(_ method: String, _ target: String, host: String?) {
    self.method = method
    self.target = target
    self.host = host
  }
}

/// What is answered.
package struct PreviewAnswer: Sendable {
  /// RFC 9110, section 15.
  package enum Status: Int, Sendable {
    case ok = 200
    case partialContent = 206
    case movedPermanently = 301
    case found = 302
    case notModified = 304
    case badRequest = 400
    case forbidden = 403
    case notFound = 404
    case methodNotAllowed = 405
    case rangeNotSatisfiable = 416
    case internalError = 500
    case unavailable = 503
  }

  package enum Body: Sendable, Equatable {
    case bytes(ArraySlice<UInt8>)
    /// A body of this many bytes, of which only the head was asked for.
    case head(length: Int)
    case none
    /// News of builds, as long as the browser listens.
    case events
  }

  package var status: Status
  /// Names in lower case, each once.
  package var fields: [(name: String, value: String)]
  package var body: Body

  package init(_ status: Status, fields: [(name: String, value: String)] = [], body: Body = .none) {
    self.status = status
    self.fields = fields
    self.body = body
  }

  package subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// A short answer in words.
  static func text(_ status: Status, _ text: String) -> PreviewAnswer {
    PreviewAnswer(
      status, fields: [("content-type", "text/plain; charset=utf-8"), ("cache-control", "no-store")],
      body: .bytes(Array((text + "\n").utf8)[...]))
  }
}
