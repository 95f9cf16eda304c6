/// What kind of file a name says it is, as `Content-Type` has it.
package enum MediaType {
  package static func of(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
    return byEnding[ending] ?? "application/octet-stream"
  }

  package static let html = "text/html; charset=utf-8"

  /// RFC 9239 for scripts, RFC 6350 and RFC 5545 for cards and calendars, RFC 4287 for feeds.
  private static let byEnding = [
    "html": html, "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
    "json": "application/json", "jsonld": "application/ld+json", "geojson": "application/geo+json",
    "webmanifest": "application/manifest+json", "txt": "text/plain; charset=utf-8", "xml": "application/xml",
    "atom": "application/atom+xml", "csv": "text/csv; charset=utf-8", "vcf": "text/vcard; charset=utf-8",
    "ics": "text/calendar; charset=utf-8", "pdf": "application/pdf", "svg": "image/svg+xml", "png": "image/png",
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "webp": "image/webp", "avif": "image/avif", "gif": "image/gif",
    "ico": "image/vnd.microsoft.icon", "woff2": "font/woff2", "woff": "font/woff", "ttf": "font/ttf",
    "otf": "font/otf", "wasm": "application/wasm", "zip": "application/zip",
  ]
}
