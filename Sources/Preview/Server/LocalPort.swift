#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A port of this machine's own addresses, 127.0.0.1 and ::1.
package struct LocalPort: Hashable, Sendable {
  package let number: Int

  package init?(_ number: Int) {
    guard (1...65535).contains(number) else { return nil }
    self.number = number
  }

  /// Whether nobody listens there, as far as can be seen before one does.
  package var isFree: Bool { Self.families.allSatisfy { Self.bind(number, $0) != nil } }

  /// The first free one above it, if there is any near.
  package var nextFree: LocalPort? { (1...100).lazy.compactMap { LocalPort(number + $0) }.first(where: \.isFree) }

  /// One that the system picks.
  package static func any() -> LocalPort? {
    for _ in 0..<20 {
      guard let number = bind(0, AF_INET), let port = LocalPort(number) else { continue }
      if port.isFree { return port }
    }
    return nil
  }

  /// Whether this machine has the address ::1.
  static let hasVersion6 = bind(0, AF_INET6) != nil

  private static let families = [AF_INET] + (hasVersion6 ? [AF_INET6] : [])

  /// Takes a port and lets it go again; returns its number, or `nil` if it is taken.
  private static func bind(_ port: Int, _ family: Int32) -> Int? {
    #if canImport(Glibc)
      let kind = Int32(SOCK_STREAM.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    let descriptor = socket(family, kind, 0)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var yes: Int32 = 1
    // As the server does it: what an ended one left behind does not count.
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    if family == AF_INET6 {
      setsockopt(descriptor, Int32(IPPROTO_IPV6), IPV6_V6ONLY, &yes, socklen_t(MemoryLayout<Int32>.size))
      var address = sockaddr_in6()
      address.sin6_family = sa_family_t(AF_INET6)
      address.sin6_port = in_port_t(port).bigEndian
      address.sin6_addr = in6addr_loopback
      return taken(descriptor, &address) { Int(in_port_t(bigEndian: $0.sin6_port)) }
    }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr = in_addr(s_addr: in_addr_t(0x7F00_0001).bigEndian)
    return taken(descriptor, &address) { Int(in_port_t(bigEndian: $0.sin_port)) }
  }

  private static func taken<Address>(_ descriptor: Int32, _ address: inout Address, port: (Address) -> Int) -> Int? {
    var length = socklen_t(MemoryLayout<Address>.size)
    let isDone = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        // Somebody may have taken it without listening yet: only who listens, too, is sure of it.
        systemBind(descriptor, address, length) == 0 && listen(descriptor, 1) == 0
          && getsockname(descriptor, address, &length) == 0
      }
    }
    return isDone ? port(address) : nil
  }
}

// Inside the type the name means its own function.
private func systemBind(_ socket: Int32, _ address: UnsafePointer<sockaddr>, _ length: socklen_t) -> Int32 {
  bind(socket, address, length)
}
