import Diagnostics
import Profiles
import Rendering

/// The picture files that a profile names: there, inside the content folder, and really pictures.
struct PictureRule: Sendable {
  let files: FileReader

  /// 20 MB: a photo as telephones make them.
  static let greatestSize = 20 * 1024 * 1024

  /// Returns the pictures by their path within `associations`.
  func check(_ profile: Profile, _ findings: inout Findings) -> [String: Picture] {
    var result: [String: Picture] = [:]
    for field in [ProfileField.logo, ProfileField.photo] {
      guard let record = profile[field], let name = record[PictureField.file],
        let place = record.place(of: PictureField.file)
      else { continue }
      guard let path = RelativePath.normalised(profile.folder + name), !name.hasPrefix("/"), !name.contains("\\") else {
        findings.error(.pictureOutside, at: place, .outside(name), advice: .putBeside)
        continue
      }
      if let picture = picture(name, path, place, &findings) { result[path] = picture }
    }
    return result
  }

  private func picture(_ name: String, _ path: String, _ place: SourcePlace, _ findings: inout Findings) -> Picture? {
    guard let resolved = DiskFile.resolved(files.root + "/associations/" + path) else {
      let folder = path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
      let others = FolderListing(files.root + "/associations/" + folder).files.filter { !$0.hasSuffix(".md") }
      findings.error(
        .pictureMissing, at: place, .missing(name),
        advice: .didYouMean(Suggestion.nearest(to: name, in: others)) ?? .putBeside)
      return nil
    }
    guard files.isInside(resolved) else {
      findings.error(.pictureOutside, at: place, .outside(name), advice: .putBeside)
      return nil
    }
    do throws(DiskFile.Failure) {
      let bytes = try DiskFile.read(resolved, atMost: Self.greatestSize)
      guard let header = PictureHeader(bytes) else {
        findings.error(.notAPicture, at: place, .notAPicture(name), advice: .convert)
        return nil
      }
      var fingerprint = Fingerprint()
      fingerprint.add(bytes: bytes)
      return Picture(
        absolutePath: resolved, format: header.format, width: header.width, height: header.height,
        fingerprint: fingerprint)
    } catch {
      switch error {
      case .tooLarge: findings.error(.notAPicture, at: place, .tooLarge(name), advice: .scaleDown)
      case .link: findings.error(.pictureOutside, at: place, .outside(name), advice: .putBeside)
      case .system(let code):
        findings.error(.pictureMissing, at: place, .unreadable(name, DiskFile.message(code)), advice: .putBeside)
      }
      return nil
    }
  }
}

extension Bilingual {
  fileprivate static func missing(_ name: String) -> Bilingual {
    Bilingual(de: "Die Bilddatei „\(name)“ gibt es nicht.", en: "There is no picture file “\(name)”.")
  }
  fileprivate static func outside(_ name: String) -> Bilingual {
    Bilingual(
      de: "Die Bilddatei „\(name)“ liegt nicht im Ordner der Steckbriefe.",
      en: "The picture file “\(name)” does not lie in the folder of profiles.")
  }
  fileprivate static let putBeside = Bilingual(
    de: "Legen Sie das Bild neben den Steckbrief und schreiben Sie nur seinen Dateinamen.",
    en: "Put the picture beside the profile and write its file name alone.")
  fileprivate static func notAPicture(_ name: String) -> Bilingual {
    Bilingual(
      de: "„\(name)“ ist kein lesbares PNG- oder JPEG-Bild.", en: "“\(name)” is not a readable PNG or JPEG picture.")
  }
  fileprivate static let convert = Bilingual(
    de: "Speichern Sie das Bild in einem Bildprogramm neu als PNG oder JPEG. Die Endung zu ändern genügt nicht.",
    en: "Save the picture again as PNG or JPEG in an image program. Renaming it is not enough.")
  fileprivate static func tooLarge(_ name: String) -> Bilingual {
    Bilingual(de: "„\(name)“ ist größer als 20 MB.", en: "“\(name)” is larger than 20 MB.")
  }
  fileprivate static let scaleDown = Bilingual(
    de: "Verkleinern Sie das Bild; 2000 Pixel Breite genügen.",
    en: "Scale the picture down; a width of 2000 pixels is enough.")
  fileprivate static func unreadable(_ name: String, _ reason: Bilingual) -> Bilingual {
    Bilingual(
      de: "„\(name)“ lässt sich nicht lesen: \(reason.de).", en: "“\(name)” cannot be read: \(reason.en).")
  }
}
