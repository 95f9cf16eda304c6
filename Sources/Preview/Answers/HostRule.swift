/// Whose name a request may bear in `Host`: that of this machine alone.
///
/// A stranger's page can give its own name the address 127.0.0.1 (DNS rebinding). The browser then takes the preview for
/// a part of that page, and the name is all by which to tell.
package struct HostRule: Sendable {
  private let allowed: Set<String>

  package init(port: Int) {
    let names = ["localhost", "127.0.0.1", "[::1]"]
    allowed = Set(names.map { "\($0):\(port)" } + (port == 80 ? names : []))
  }

  package func allows(_ host: String?) -> Bool { host.map { allowed.contains($0.lowercased()) } ?? false }
}
