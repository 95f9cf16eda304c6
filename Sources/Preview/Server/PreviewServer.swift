import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix

/// The preview as a web server: HTTP/1.1 on the machine's own addresses, and nowhere else.
struct PreviewServer: Sendable {
  let port: LocalPort
  let board: PreviewBoard

  /// Serves until the task is cancelled; `isReady` is called when browsers may come.
  func run(isReady: @escaping @Sendable () async -> Void) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server(on: "127.0.0.1", isReady: isReady).run() }
      if LocalPort.hasVersion6 { group.addTask { try await server(on: "::1") {}.run() } }
      try await group.next()
      group.cancelAll()
    }
  }

  private func server(
    on host: String, isReady: @escaping @Sendable () async -> Void
  ) -> Server<HTTP1Channel> {
    let answers = PreviewAnswers(port: port.number, language: board.language)
    let channel = HTTP1Channel(
      responder: { request, writer, _ in
        let answer = await answers.answer(PreviewRequest(request), board.state, news: board.news)
        try await send(answer, writer)
      }, configuration: HTTP1Channel.Configuration(idleTimeout: .seconds(120)))
    return Server(
      childChannelSetup: channel,
      configuration: ServerConfiguration(address: .hostname(host, port: port.number), serverName: nil),
      onServerRunning: { _ in await isReady() }, eventLoopGroup: MultiThreadedEventLoopGroup.singleton,
      // What goes wrong between a browser and us, the browser tells.
      logger: Logger(label: "steckbrief", factory: { _ in SwiftLogNoOpLogHandler() }))
  }

  private func send(_ answer: PreviewAnswer, _ writer: consuming ResponseWriter) async throws {
    var head = HTTPResponse(status: HTTPResponse.Status(code: answer.status.rawValue))
    for field in answer.fields {
      if let name = HTTPField.Name(field.name) { head.headerFields[name] = field.value }
    }
    switch answer.body {
    case .none:
      if answer.status != .notModified { head.headerFields[.contentLength] = "0" }
      try await writer.writeResponse(head)
    case .head(let length):
      head.headerFields[.contentLength] = "\(length)"
      try await writer.writeResponse(head)
    case .bytes(let bytes):
      head.headerFields[.contentLength] = "\(bytes.count)"
      try await writer.write(response: head, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    case .events:
      var body = try await writer.writeHead(head)
      for await text in board.listen() { try await body.write(ByteBuffer(string: text)) }
      try await body.finish(nil)
    }
  }
}

extension PreviewRequest {
  fileprivate init(_ request: Request) {
    // `Host` is the authority to HTTP in general.
    self.init(request.method.rawValue, request.head.path ?? "", host: request.head.authority)
    ifNoneMatch = request.headers[.ifNoneMatch]
    range = request.headers[.range]
    ifRange = request.headers[.ifRange]
  }
}
