import Profiles

/// Which links of a brochure may lead where: to the web, to a mailbox, to a telephone, or to another profile of it.
struct LinkFilter: Sendable {
  /// By slug.
  let profiles: Set<String>
  let baseURL: String

  /// What leads to a profile of the same brochure.
  static let internalPrefix = "#profile-"
  private static let schemes: Set<String> = ["http", "https", "mailto", "tel"]
  /// Longer ones are no addresses; the limit is what older browsers took.
  private static let longest = 2000

  /// The address of an absolute link, in ASCII, if its scheme is one of http, https, mailto and tel.
  static func external(_ address: String) -> String? {
    guard let colon = address.firstIndex(of: ":"), schemes.contains(address[..<colon].lowercased()),
      address.utf8.count <= longest
    else { return nil }
    let rest = address[address.index(after: colon)...]
    guard !rest.isEmpty else { return nil }
    return address[..<colon].lowercased() + ":" + percentEncoded(rest)
  }

  /// Where a link in a profile's text leads.
  ///
  /// Links between the files of the content become links within the brochure, or to the website.
  func target(of address: String, inFolder folder: String) -> String? {
    if let address = Self.external(address) { return address }
    let path = address.prefix { $0 != "#" && $0 != "?" }
    guard !path.isEmpty, !path.hasPrefix("/"), !path.contains(":"), path.hasSuffix(".md") else { return nil }
    var parts = ["associations"] + folder.split(separator: "/").map(String.init)
    for part in path.dropLast(3).split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard parts.popLast() != nil else { return nil }
      default: parts.append(String(part))
      }
    }
    guard let file = parts.last, parts.count > 1 else { return nil }
    if parts.first == "associations" {
      // A translation is printed with its profile.
      let slug = String(file.prefix { $0 != "." })
      return profiles.contains(slug) ? Self.internalPrefix + slug : nil
    }
    guard parts.first == "pages", parts.count == 2 else { return nil }
    return Self.external(baseURL + "pages/\(file).html")
  }

  private static func percentEncoded(_ text: Substring) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case 0x21, 0x23...0x3B, 0x3D, 0x3F...0x5B, 0x5D, 0x5F, 0x61...0x7A, 0x7E:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return result
  }
}
