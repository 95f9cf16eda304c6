import Diagnostics
import Profiles

/// Everything a brochure is made of.
package struct BrochureSource: Sendable {
  /// Already without all that its channels may not show, and without those that the brochure is not about.
  package let edition: Edition
  package let design: BrochureEdition
  /// In the brochure's language.
  package let strings: InterfaceStrings
  package let coverage: FontCoverage
  /// Whether it goes to a printing house: with backgrounds beyond the page, and black text in black ink alone.
  package let isForPress: Bool
  /// The pictures that can be shown.
  package let pictures: [PictureUse: Picture]
  /// The slugs of those that have a page on the web, to which a code can lead.
  package let pages: Set<String>
  /// The folder of the content, as findings name it.
  package let contentFolder: String

  /// Without a `design`, the brochure that every build makes.
  package init(
    edition: Edition, design: BrochureEdition? = nil, strings: InterfaceStrings, coverage: FontCoverage,
    isForPress: Bool = false,
    pictures: [PictureUse: Picture] = [:],
    pages: Set<String> = [], contentFolder: String = "content"
  ) {
    let design = design ?? edition.settings.brochure
    self.edition = edition.selecting(design.selection)
    self.design = design
    self.strings = strings
    self.coverage = coverage
    self.isForPress = isForPress
    self.pictures = pictures
    self.pages = pages
    self.contentFolder = contentFolder
  }
}

/// What the typesetter needs to make a brochure: nothing else reaches it.
package struct BrochureDocument: Sendable {
  /// One JSON file, in UTF-8.
  package let data: [UInt8]
  package let pictures: [BrochurePicture]
  /// Whether pictures keep their colours.
  package let isInColour: Bool
  /// Written into the PDF; the clock is never asked.
  package let date: CalendarDate
  /// Characters that could not be shown.
  package let findings: [Diagnostic]
  /// The files of the profiles, by the names of the places where they begin.
  package let files: [String: String]

  /// Of everything that goes into the PDF but the templates and the fonts.
  package var fingerprint: Fingerprint {
    var result = Fingerprint()
    result.add(bytes: data)
    for picture in pictures {
      result.add(picture.name)
      result.add(picture.fingerprint)
    }
    result.add(date.iso8601)
    return result
  }
}

/// A picture of a brochure.
package struct BrochurePicture: Sendable, Hashable {
  /// Its path in the typesetter's folder: `pictures/1.png`.
  package let name: String
  package let rendition: Rendition
  /// Of everything that goes into its bytes.
  package let fingerprint: Fingerprint
}

/// Turns an edition of the directory into the data of its brochure.
package enum Brochure {
  /// What templates may ask of `words`.
  package static var wordNames: [String] { BrochureWriter.wordNames }

  /// Pure: the same source makes the same bytes.
  package static func document(_ source: BrochureSource) -> BrochureDocument {
    var writer = BrochureWriter(source)
    let data = writer.brochure()
    return BrochureDocument(
      data: data.bytes, pictures: writer.pictures, isInColour: !source.design.isBlackAndWhite,
      date: source.edition.today,
      findings: writer.findings.sorted(), files: writer.files)
  }
}
