import Foundation
import SiteSupport

/// A site drawn by chance, the same for the same seed: the files of its content folder, and what may be shown where.
///
/// Every value holds a marker of its own. Where a marker may stand is worked out here from the raw consents, not by the
/// program's own code.
struct RandomSite {
  /// A word that stands in one value only.
  struct Marker {
    let text: String
    /// The file that holds it, in the content folder.
    let file: String
    /// The channels that it may be shown on.
    let channels: Set<String>
    /// Whether it is shown where it may be.
    ///
    /// What a translation calls a picture has no place on pages in German.
    var isShown = true
  }

  private(set) var random: SeededGenerator
  /// By their paths in the content folder.
  private(set) var files: [String: Data] = [:]
  private(set) var markers: [Marker] = []
  /// Slugs by the paths of their profiles.
  private(set) var slugs: [String: String] = [:]
  private var count = 0

  static let channels = ["web", "druck", "verteiler", "daten"]
  private static let withholdable = [
    "kurzname", "register", "adresse", "treffzeiten", "e-mail", "telefon", "webseite", "soziale-medien", "logo",
    "kontakte",
  ]

  init(seed: UInt64, profiles: Int) {
    random = SeededGenerator(seed: seed)
    write(
      "site.yaml",
      """
      titel: Probe
      herausgeber: {name: Beispielbüro}
      basisadresse: https://probe.example.org/
      menü: [{seite: mitmachen}]
      """)
    write(
      "vocabulary.yaml",
      """
      themen:
        - {id: t1, bezeichnungen: {de: Thema Eins}}
        - {id: t2, bezeichnungen: {de: Thema Zwei}}
      zielgruppen:
        - {id: z1, bezeichnungen: {de: Gruppe}}
      stadtbezirke:
        - {id: d1, bezeichnungen: {de: Bezirk Eins}}
        - {id: d2, bezeichnungen: {de: Bezirk Zwei}}
      """)
    for (name, role) in [
      ("impressum", "impressum"), ("datenschutz", "datenschutz"), ("barrierefrei", "barrierefreiheit"),
    ] {
      write("pages/\(name).md", "---\ntitel: \(name)\naufgabe: \(role)\n---\n\nText.\n")
    }
    write("pages/mitmachen.md", "---\ntitel: Mitmachen\n---\n\nText.\n")
    files["associations/logo.png"] = Picture.png
    // All names first, for texts link to one another.
    let paths = (0..<profiles).map { _ in newProfilePath() }
    for path in paths { writeProfile(path) }
  }

  mutating func write(_ path: String, _ text: String) { files[path] = Data(text.utf8) }

  /// The paths of all profiles, sorted.
  var profilePaths: [String] { slugs.keys.sorted() }

  // MARK: - Changes

  /// Adds a profile and returns its path.
  @discardableResult mutating func addProfile() -> String {
    let path = newProfilePath()
    writeProfile(path)
    return path
  }

  /// Draws a profile anew, consent and all.
  mutating func redrawProfile(_ path: String) {
    forget(path)
    writeProfile(path)
  }

  /// Takes a profile away, and the links to it.
  mutating func removeProfile(_ path: String) {
    forget(path)
    guard let slug = slugs.removeValue(forKey: path) else { return }
    for (other, data) in files where other.hasSuffix(".md") {
      let text = String(decoding: data, as: UTF8.self).replacingOccurrences(
        of: "](\(slug).md)", with: "](../pages/mitmachen.md)")
      files[other] = Data(text.utf8)
    }
  }

  /// Another picture of the same name.
  mutating func replacePicture() {
    files["associations/logo.png"] = Picture.other
  }

  private mutating func forget(_ path: String) {
    files[path] = nil
    for translation in files.keys.filter({ $0.hasPrefix(path.dropLast(3) + ".") && $0 != path }) {
      files[translation] = nil
    }
    // Its slug is a marker, too, and stays one if the profile is drawn anew.
    markers.removeAll { $0.file == path || $0.file == Self.translation(of: path) }
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element? { elements.randomElement(using: &random) }

  static func translation(of path: String) -> String { path.dropLast(3) + ".ar.md" }

  /// Puts all files into the content folder of `folder`, in the order of `paths` if it is given.
  func lay(in folder: SiteFolder, order paths: [String]? = nil) throws {
    if folder.exists("content") { try folder.remove("content") }
    for path in paths ?? files.keys.sorted() {
      guard let data = files[path] else { continue }
      try folder.write("content/" + path, data)
    }
  }

  // MARK: - Profiles

  private mutating func newProfilePath() -> String {
    let slug = "verein-" + word()
    let path = "associations/\(slug).md"
    slugs[path] = slug
    return path
  }

  private mutating func writeProfile(_ path: String) {
    let draft = drawProfile(path)
    write(path, draft.source)
    if let translation = draft.translation { write(Self.translation(of: path), translation) }
  }

  private mutating func drawProfile(_ path: String) -> (source: String, translation: String?) {
    // An empty list is a consent that was withdrawn.
    let consent = Int.random(in: 0..<10, using: &random) == 0 ? [] : some(Self.channels)
    let status = pick(["aktiv", "aktiv", "aktiv", "aktiv", "ruht", "aufgelöst"]) ?? "aktiv"
    let shown = status == "aufgelöst" ? [] : Set(consent)
    var withheld: [String: [String]] = [:]
    for channel in some(Self.channels) { withheld[channel] = some(Self.withholdable) }

    var markers: [Marker] = []
    func allowed(_ field: String) -> Set<String> {
      shown.filter { withheld[$0]?.contains(field) != true }
    }
    func mark(_ field: String, in file: String, besides others: Set<String>? = nil) -> String {
      let text = word()
      markers.append(
        Marker(text: text, file: file, channels: others.map(allowed(field).intersection) ?? allowed(field)))
      return text
    }
    func number(_ field: String, besides others: Set<String>? = nil) -> String {
      count += 1
      let digits = String(23_125_000 + count % 1000)
      markers.append(
        Marker(text: digits, file: path, channels: others.map(allowed(field).intersection) ?? allowed(field)))
      return "030 \(digits.prefix(5)) \(digits.suffix(3))"
    }
    if let slug = slugs[path] {
      markers.append(Marker(text: String(slug.dropFirst("verein-".count)), file: path, channels: shown))
    }

    var lines = [
      "name: Verein \(mark("name", in: path))", "kurzbeschreibung: Kurz \(mark("kurzbeschreibung", in: path))",
    ]
    lines.append("themen: [\(pick(["t1", "t2", "t1, t2"]) ?? "t1")]")
    lines.append("sprachen: [\(pick(["de", "de, ar", "tr"]) ?? "de")]")
    if chance() { lines.append("stadtbezirk: \(pick(["d1", "d2"]) ?? "d1")") }
    if chance() { lines.append("kurzname: \(mark("kurzname", in: path))") }
    if chance() {
      lines.append("register: {gericht: \(mark("register", in: path)), nummer: \(mark("register", in: path))}")
    }
    if chance() {
      lines.append(
        "adresse: {straße: \(mark("adresse", in: path)), plz: \"33602\", ort: \(mark("adresse", in: path)), "
          + "hinweis: \(mark("adresse", in: path))}")
    }
    let hasTimes = chance()
    if hasTimes { lines.append("treffzeiten: [{tag: Montag, von: \"18:00\", was: \(mark("treffzeiten", in: path))}]") }
    if chance() { lines.append("e-mail: \(mark("e-mail", in: path))@example.org") }
    if chance() { lines.append("telefon: \(number("telefon"))") }
    if chance() { lines.append("webseite: https://\(mark("webseite", in: path)).example.org/") }
    if chance() { lines.append("soziale-medien: [\"https://\(mark("soziale-medien", in: path)).example.org/\"]") }
    let hasLogo = chance()
    if hasLogo {
      lines.append(
        "logo: {datei: logo.png, alt: \(mark("logo", in: path)), bildnachweis: \(mark("logo", in: path))}")
    }
    let people = Int.random(in: 0...3, using: &random)
    if people > 0 { lines.append("kontakte:") }
    for _ in 0..<people {
      let publish = chance() ? some(Self.channels) : []
      lines.append(
        "  - {name: P \(mark("kontakte", in: path, besides: Set(publish))), "
          + "funktion: \(mark("kontakte", in: path, besides: Set(publish))), "
          + "e-mail: \(mark("kontakte", in: path, besides: Set(publish)))@example.org, "
          + "telefon: \(number("kontakte", besides: Set(publish))), veröffentlichen: [\(publish.joined(separator: ", "))]}"
      )
    }
    lines.append(
      "einwilligung: {datum: 2026-01-02, durch: \(mark("einwilligung", in: path, besides: [])), "
        + "kanäle: [\(consent.joined(separator: ", "))]}")
    let rules = withheld.keys.sorted().map { "\($0): [\((withheld[$0] ?? []).joined(separator: ", "))]" }
    lines.append("nicht-zeigen: {\(rules.joined(separator: ", "))}")
    lines.append("status: \(status)")
    lines.append("bestätigt: \(pick(["2026-05-01", "2024-09-15", "2020-01-01"]) ?? "2026-05-01")")
    lines.append("frühere-adressen: [alt-\(mark("frühere-adressen", in: path, besides: ["web"]))]")
    let target = pick(slugs.values.sorted()) ?? ""
    let body =
      "## \(mark("text", in: path))\n\nText \(mark("text", in: path)) und [Link](\(target).md), "
      + "[\(mark("text", in: path))](https://\(mark("text", in: path)).example.org/).\n"

    var translation: String?
    if chance() {
      let file = Self.translation(of: path)
      var lines = ["kurzbeschreibung: \(mark("kurzbeschreibung", in: file))"]
      if hasTimes { lines.append("treffzeiten: [{was: \(mark("treffzeiten", in: file))}]") }
      if hasLogo {
        lines.append("logo: {alt: \(mark("logo", in: file))}")
        markers[markers.count - 1].isShown = false
      }
      translation = Self.file(lines, body: "نص \(mark("text", in: file))\n")
    }
    self.markers += markers
    return (Self.file(lines, body: body), translation)
  }

  private static func file(_ lines: [String], body: String) -> String {
    "---\n" + lines.joined(separator: "\n") + "\n---\n\n" + body
  }

  // MARK: - Chance

  private mutating func chance() -> Bool { Bool.random(using: &random) }

  /// A part of them, at least one, in their order.
  private mutating func some(_ elements: [String]) -> [String] {
    let drawn = elements.filter { _ in Bool.random(using: &random) }
    return drawn.isEmpty ? [elements.randomElement(using: &random) ?? ""] : drawn
  }

  /// A word that there was not before: of consonants, so that it is no part of another.
  private mutating func word() -> String {
    count += 1
    var (text, rest) = ("q", count)
    let letters = Array("bcdfghjkmnprstvw")
    for _ in 0..<5 {
      text.append(letters[rest % 16])
      rest /= 16
    }
    return text + "x"
  }
}

/// A picture with something in its metadata that must not get out.
enum Picture {
  static let png = Data(PictureMaker.png(width: 8, height: 8, texts: [secret]))
  static let other = Data(PictureMaker.png(width: 8, height: 8, colour: [0xB5, 0x47, 0x2A], texts: [secret]))
  static let secret = "qmetadatax"
}
