import Diagnostics
import Profiles
import Rendering

/// A picture that a profile names, and where.
package struct NamedPicture: Hashable, Sendable {
  package let use: PictureUse
  package let picture: PictureFile
  /// As the profile has it.
  package let name: String
  /// The profile, as findings name it.
  package let file: String
  package let place: SourcePlace
}

/// The picture files that a profile names: there, inside the content folder, and by their first bytes what we can show.
///
/// Nothing is decoded here. Whatever is wrong with a picture itself is a warning: the profile is shown without it.
struct PictureRule: Sendable {
  let files: FileReader

  func check(_ profile: Profile, _ findings: inout Findings) -> [NamedPicture] {
    PictureRole.ofProfiles.compactMap { role in
      profile[role.field].flatMap { named(by: $0, as: role, in: "associations/", profile.folder, &findings) }
    }
  }

  /// The pictures for the covers of brochures, which lie beside `site.yaml`.
  func check(_ settings: SiteSettings, _ findings: inout Findings) -> [NamedPicture] {
    let brochure = settings[SiteField.brochure] ?? Record()
    let covers = [brochure] + (brochure[BrochureField.editions] ?? [])
    return covers.compactMap { edition in
      edition[BrochureField.cover].flatMap { named(by: $0, as: .cover, in: "", "", &findings) }
    }
  }

  /// `area` is where pictures of the role lie, and `folder` from where in there the record counts.
  private func named(
    by record: Record, as role: PictureRole, in area: String, _ folder: String, _ findings: inout Findings
  ) -> NamedPicture? {
    guard let name = record[PictureField.file], let place = record.place(of: PictureField.file) else { return nil }
    guard let path = RelativePath.normalised(folder + name), !name.hasPrefix("/"), !name.contains("\\") else {
      findings.error(.pictureOutside, at: place, .outside(name), advice: .put(role))
      return nil
    }
    return picture(name, area + path, role, place, &findings).map {
      NamedPicture(use: PictureUse(path, as: role), picture: $0, name: name, file: findings.file, place: place)
    }
  }

  /// `path` counts from the content folder.
  private func picture(
    _ name: String, _ path: String, _ role: PictureRole, _ place: SourcePlace, _ findings: inout Findings
  ) -> PictureFile? {
    guard let resolved = DiskFile.resolved(files.root + "/" + path) else {
      let folder = path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
      let others = FolderListing(files.root + "/" + folder, isRecursive: role != .cover).files.filter {
        !$0.hasSuffix(".md")
      }
      findings.error(
        .pictureMissing, at: place, .missing(name),
        advice: .didYouMean(Suggestion.nearest(to: name, in: others)) ?? .put(role))
      return nil
    }
    guard files.isInside(resolved) else {
      findings.error(.pictureOutside, at: place, .outside(name), advice: .put(role))
      return nil
    }
    let bytes: [UInt8]
    do throws(DiskFile.Failure) {
      bytes = try DiskFile.read(resolved, atMost: PictureHeader.greatestByteCount)
    } catch {
      switch error {
      case .tooLarge: findings.flaw(.tooManyBytes, of: name, at: place)
      case .link: findings.error(.pictureOutside, at: place, .outside(name), advice: .put(role))
      case .system(let code):
        findings.error(.pictureMissing, at: place, .unreadable(name, DiskFile.message(code)), advice: .put(role))
      }
      return nil
    }
    do throws(PictureFlaw) {
      let header = try PictureHeader(bytes)
      try header.checkSize()
      guard header.format.mayBeNamed(name) else { throw .misnamed(header.format) }
      return PictureFile(absolutePath: resolved, format: header.format, digest: ContentDigest(of: bytes))
    } catch {
      findings.flaw(error, of: name, at: place)
      return nil
    }
  }
}

extension Picture.Format {
  /// Whether a file of this format may have such a name: not one that says it is something else.
  fileprivate func mayBeNamed(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return true }
    let ending = name[dot...].dropFirst().lowercased()
    let own: Set<String> =
      switch self {
      case .png: ["png"]
      case .jpeg: ["jpg", "jpeg", "jpe", "jfif"]
      case .webp: ["webp"]
      }
    return own.contains(ending) || !Self.endings.contains(ending)
  }

  /// By which people and programs take a file for a picture of some kind.
  private static let endings: Set<String> = [
    "png", "jpg", "jpeg", "jpe", "jfif", "webp", "gif", "svg", "tif", "tiff", "bmp", "heic", "heif", "avif", "pdf",
  ]
}

extension Findings {
  fileprivate mutating func flaw(_ flaw: PictureFlaw, of name: String, at place: SourcePlace) {
    warning(flaw.rule, at: place, flaw.message(name), advice: flaw.advice)
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
  fileprivate static func put(_ role: PictureRole) -> Bilingual {
    role == .cover
      ? Bilingual(
        de: "Legen Sie das Bild neben site.yaml und schreiben Sie nur seinen Dateinamen.",
        en: "Put the picture beside site.yaml and write its file name alone.")
      : Bilingual(
        de: "Legen Sie das Bild neben den Steckbrief und schreiben Sie nur seinen Dateinamen.",
        en: "Put the picture beside the profile and write its file name alone.")
  }
  fileprivate static func unreadable(_ name: String, _ reason: Bilingual) -> Bilingual {
    Bilingual(
      de: "„\(name)“ lässt sich nicht lesen: \(reason.de).", en: "“\(name)” cannot be read: \(reason.en).")
  }
}
