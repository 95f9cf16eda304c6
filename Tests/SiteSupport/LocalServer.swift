import Foundation

/// A web server on loopback that answers as the path asks for, and remembers who asked.
///
/// A path such as `/200`, `/404` or `/500` is answered with that status. Others are explained in the script.
package final class LocalServer: Sendable {
  package struct Request: Decodable, Sendable {
    package let method: String
    package let path: String
    package let host: String
    /// In lower case.
    package let headers: [String: String]
    /// How many requests to the same host were being answered, this one among them.
    package let active: Int
  }

  package struct NotStarted: Error {}

  package let port: Int
  private let folder: SiteFolder
  private let process: Process
  private let lifeline = Pipe()

  package init() throws {
    folder = try SiteFolder()
    try folder.write("log", "")
    process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = ["-c", Self.script, folder("log")]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    // It ends when nobody can write to it any more, however the tests end.
    process.standardInput = lifeline
    try process.run()
    var line = Data()
    while line.last != UInt8(ascii: "\n") {
      guard let byte = try output.fileHandleForReading.read(upToCount: 1), !byte.isEmpty else { throw NotStarted() }
      line += byte
    }
    guard let port = Int(String(decoding: line.dropLast(), as: UTF8.self)) else { throw NotStarted() }
    self.port = port
  }

  deinit {
    try? lifeline.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// An address of the server; it is `127.0.0.1` and `localhost`, which count as two hosts.
  package func callAsFunction(_ path: String, host: String = "127.0.0.1") -> String { "http://\(host):\(port)\(path)" }

  /// What was asked for so far, in that order.
  package func requests() throws -> [Request] {
    try (folder.text("log") ?? "").split(separator: "\n").map {
      try JSONDecoder().decode(Request.self, from: Data($0.utf8))
    }
  }

  private static let script = #"""
    import collections, http.server, json, os, sys, threading, time

    threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
    lock, active = threading.Lock(), collections.Counter()
    log = open(sys.argv[1], "a")
    # From where to where, and with which status.
    REDIRECTS = {
        "/moved": (301, "/200"), "/moved-308": (308, "/200"), "/found": (302, "/200"), "/moved-twice": (301, "/moved"),
        "/moved-found": (301, "/found"), "/found-moved": (302, "/moved"), "/moved-away": (301, "/404"),
        "/loop": (301, "/loop"), "/file": (302, "file:///etc/passwd"),
    }

    class Handler(http.server.BaseHTTPRequestHandler):
        def answer(self):
            host = self.headers.get("Host", "")
            with lock:
                active[host] += 1
                headers = {name.lower(): value for name, value in self.headers.items()}
                request = {"method": self.command, "path": self.path, "host": host, "headers": headers,
                           "active": active[host]}
                log.write(json.dumps(request) + "\n")
                log.flush()
            try:
                time.sleep(0.02)
                self.respond()
            except (BrokenPipeError, ConnectionResetError):
                pass
            finally:
                with lock:
                    active[host] -= 1

        def respond(self):
            path, headers, endless = self.path.partition("?")[0], {}, False
            if path in REDIRECTS:
                status, headers["Location"] = REDIRECTS[path]
                headers["Set-Cookie"] = "remember=me"
            elif path in ("/no-head", "/endless"):
                # Refuses HEAD, and has more to say than anybody wants to hear.
                status, endless = 405 if self.command == "HEAD" else 200, path == "/endless"
            elif path == "/hangs-up" and self.command == "HEAD":
                return
            elif path == "/slow":
                time.sleep(20)
                return
            else:
                status = int(path[1:]) if path[1:].isdigit() else 200
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            if not endless:
                self.send_header("Content-Length", "0")
            self.end_headers()
            while endless and self.command == "GET":
                self.wfile.write(b"x" * 65536)

        do_HEAD = do_GET = answer

        def log_message(self, *arguments):
            pass

    class Server(http.server.ThreadingHTTPServer):
        daemon_threads = True

    server = Server(("127.0.0.1", 0), Handler)
    print(server.server_address[1], flush=True)
    server.serve_forever()
    """#
}
