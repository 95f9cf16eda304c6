import Diagnostics
import Profiles

/// Reads `districts.geojson`, the borders of the districts, if there is such a file (RFC 7946).
struct DistrictOutlinesReader {
  static let path = "districts.geojson"

  /// Borders to the metre of a city of any size; what is drawn of them is far less.
  static let greatestSize = 8 * 1024 * 1024

  let files: FileReader
  /// `nil` while it could not be read: then the file is not looked at, rather than every district reported as unknown.
  let vocabulary: Vocabulary?
  let siteLanguage: LanguageTag

  /// `nil` if there is no such file, or an error in it.
  func read() -> (outlines: DistrictOutlines?, diagnostics: [Diagnostic]) {
    var findings = Findings(file: files.root + "/" + Self.path)
    guard let vocabulary, DiskFile.exists(findings.file),
      let bytes = files.bytes(Self.path, atMost: Self.greatestSize, or: Self.tooLarge, advice: .simplify, &findings)
    else { return (nil, findings.diagnostics) }
    let rings = rings(in: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...], vocabulary, &findings)
    let outlines = findings.diagnostics.containsError || rings.isEmpty ? nil : DistrictOutlines(rings)
    return (outlines, findings.diagnostics)
  }

  private func rings(
    in bytes: ArraySlice<UInt8>, _ vocabulary: Vocabulary, _ findings: inout Findings
  ) -> [TermID: [DistrictOutlines.Ring]] {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      findings.error(.notUTF8, at: SourcePlace(ofInvalidByteIn: bytes), .notUTF8, advice: .saveAgain)
      return [:]
    }
    var places = BytePlaces(bytes)
    do throws(JSONParser.Failure) {
      let root = try JSONParser.parse(bytes)
      guard root["type"]?.text == "FeatureCollection", let features = root["features"]?.items else {
        findings.error(
          .invalidGeoJSON, at: places.place(of: (root["type"] ?? root).offset), .noFeatureCollection,
          advice: .saveAgain)
        return [:]
      }
      return rings(of: features, vocabulary, &places, &findings)
    } catch {
      findings.error(.invalidGeoJSON, at: places.place(of: error.offset), .notJSON, advice: .saveAgain)
      return [:]
    }
  }

  private func rings(
    of features: [JSONNode], _ vocabulary: Vocabulary, _ places: inout BytePlaces, _ findings: inout Findings
  ) -> [TermID: [DistrictOutlines.Ring]] {
    var result: [TermID: [DistrictOutlines.Ring]] = [:]
    var mentioned: Set<TermID> = []
    for node in features {
      let feature = GeoJSONFeature(node)
      guard let district = feature.district(in: vocabulary) else {
        reportUnknown(feature, vocabulary, &places, &findings)
        continue
      }
      mentioned.insert(district)
      do throws(GeoJSONFeature.Failure) {
        result[district, default: []] += try feature.rings()
      } catch {
        let (rule, message, advice) = error.finding(for: feature.name?.text ?? district.rawValue)
        findings.error(rule, at: places.place(of: error.offset), message, advice: advice)
      }
    }
    // Where nothing fits, that has been said; not of every district besides.
    guard !mentioned.isEmpty else { return [:] }
    for district in vocabulary[.districts] where !mentioned.contains(district.id) {
      let label = district.labels.text(in: siteLanguage, or: siteLanguage)?.value ?? district.id.rawValue
      findings.warning(.districtNotOnMap, .noShape(label), advice: .addShape)
    }
    return result
  }

  private func reportUnknown(
    _ feature: GeoJSONFeature, _ vocabulary: Vocabulary, _ places: inout BytePlaces, _ findings: inout Findings
  ) {
    let name = feature.name
    let suggestion = name?.text.flatMap {
      Suggestion.nearest(to: $0, in: vocabulary.suggestions(for: .districts, in: siteLanguage))
    }
    findings.warning(
      .unknownShape, at: places.place(of: (name ?? feature.node).offset),
      name?.text.map(Bilingual.unknownShape) ?? .namelessShape,
      advice: .didYouMean(suggestion) ?? .addSpelling)
  }

  private static func tooLarge(_ size: Int) -> Bilingual {
    let (has, may) = (size >> 20, greatestSize >> 20)
    return Bilingual(
      de: "Die Datei ist mit \(has) MiB zu groß; erlaubt sind \(may) MiB.",
      en: "The file is too large: \(has) MiB; \(may) MiB are allowed.")
  }
}

/// Tells lines and columns of places in a file, which are mostly asked for in ascending order.
private struct BytePlaces {
  private let bytes: ArraySlice<UInt8>
  private var line = 1
  private var column = 1
  private var passed: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    passed = bytes.startIndex
  }

  mutating func place(of offset: Int) -> SourcePlace {
    if offset < passed { self = BytePlaces(bytes) }
    while passed < min(offset, bytes.endIndex) {
      let byte = bytes[passed]
      passed += 1
      // A carriage return ends a line unless the line feed behind it does.
      if byte == 0x0A || (byte == 0x0D && (passed == bytes.endIndex || bytes[passed] != 0x0A)) {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80, byte != 0x0D {
        // Columns are characters, not bytes.
        column += 1
      }
    }
    return SourcePlace(line: line, column: column)
  }
}

extension GeoJSONFeature.Failure {
  fileprivate func finding(for name: String) -> (Rule, Bilingual, Bilingual) {
    switch reason {
    case .noArea: (.invalidGeometry, .noArea(name), .drawArea)
    case .notAPolygon: (.invalidGeometry, .notAPolygon(name), .drawArea)
    case .noCoordinate: (.invalidGeometry, .noCoordinate, .writeCoordinate)
    case .outOfRange: (.coordinateOutOfRange, .outOfRange, .convert)
    }
  }
}

extension Bilingual {
  fileprivate static let simplify = Bilingual(
    de: "Vereinfachen Sie die Grenzen, bevor Sie die Datei speichern, zum Beispiel in QGIS.",
    en: "Simplify the borders before you save the file, for example in QGIS.")

  fileprivate static let notJSON = Bilingual(
    de: "Ab hier ist die Datei kein JSON mehr.", en: "From here on the file is no longer JSON.")

  fileprivate static let noFeatureCollection = Bilingual(
    de: "Die Datei ist kein GeoJSON mit einer Liste von Flächen („FeatureCollection“).",
    en: "The file is no GeoJSON with a list of areas (“FeatureCollection”).")

  fileprivate static let saveAgain = Bilingual(
    de: "Laden Sie die Datei neu herunter, oder speichern Sie sie neu: als GeoJSON, in UTF-8.",
    en: "Download the file again, or save it anew: as GeoJSON, in UTF-8.")

  fileprivate static func unknownShape(_ name: String) -> Bilingual {
    Bilingual(
      de: "Die Fläche „\(name)“ gehört zu keinem Stadtbezirk der Liste; auf der Karte fehlt sie.",
      en: "The area “\(name)” belongs to no district of the list; it is missing on the map.")
  }

  fileprivate static let namelessShape = Bilingual(
    de: "Diese Fläche hat keinen Namen; auf der Karte fehlt sie.",
    en: "This area has no name; it is missing on the map.")

  fileprivate static let addSpelling = Bilingual(
    de: "Ergänzen Sie die Schreibweise der Karte in vocabulary.yaml unter „auch“, oder löschen Sie die Fläche.",
    en: "Add the map's spelling in vocabulary.yaml under “also”, or delete the area.")

  fileprivate static func noShape(_ label: String) -> Bilingual {
    Bilingual(
      de: "Der Stadtbezirk „\(label)“ hat hier keine Fläche; auf der Karte fehlt er.",
      en: "The district “\(label)” has no area here; it is missing on the map.")
  }

  fileprivate static let addShape = Bilingual(
    de: "Heißt er in der Karte anders, ergänzen Sie die Schreibweise in vocabulary.yaml unter „auch“.",
    en: "If the map has another name for it, add that in vocabulary.yaml under “also”.")

  fileprivate static func notAPolygon(_ name: String) -> Bilingual {
    Bilingual(
      de: "„\(name)“ ist keine Fläche (Polygon oder MultiPolygon).",
      en: "“\(name)” is no area (Polygon or MultiPolygon).")
  }

  fileprivate static func noArea(_ name: String) -> Bilingual {
    Bilingual(de: "Dieser Umriss von „\(name)“ schließt nichts ein.", en: "This outline of “\(name)” encloses nothing.")
  }

  fileprivate static let drawArea = Bilingual(
    de: "Jeder Stadtbezirk braucht seine Grenze als Fläche, keinen Punkt und keine Linie.",
    en: "Each district needs its border as an area, not a point or a line.")

  fileprivate static let noCoordinate = Bilingual(
    de: "Hier wird eine Koordinate erwartet, zwei Zahlen in eckigen Klammern.",
    en: "A coordinate is expected here, two numbers in square brackets.")

  fileprivate static let writeCoordinate = Bilingual(
    de: "Länge und Breite in Grad: [8.53, 52.02]", en: "Longitude and latitude in degrees: [8.53, 52.02]")

  fileprivate static let outOfRange = Bilingual(
    de: "Diese Koordinate liegt nicht auf der Erde, wenn man sie in Grad liest.",
    en: "This coordinate is not on the earth, if read in degrees.")

  fileprivate static let convert = Bilingual(
    de: "Vermutlich sind es Meter, etwa UTM. Speichern Sie die Karte im Bezugssystem WGS 84 (EPSG:4326).",
    en: "Probably these are metres, such as UTM. Save the map in the reference system WGS 84 (EPSG:4326).")
}
