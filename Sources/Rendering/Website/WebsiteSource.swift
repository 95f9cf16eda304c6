import Profiles

/// All that a website is made of.
package struct WebsiteSource: Sendable {
  /// What may be shown on the web.
  package let edition: Edition
  /// What may be shown on the web and in print: the content of `brochure.html`.
  package let brochureEdition: Edition
  /// What may be shown on the web and as open data: the content of all exports.
  package let dataEdition: Edition
  package let templates: TemplateSet
  /// The texts of each language that the site offers, the default one first; there is at least that.
  package let strings: [InterfaceStrings]
  /// The files of the templates' assets folder.
  package let assets: [Asset]
  /// Those that can be shown.
  package let pictures: [PictureUse: Picture]
  /// Whether `brochure.pdf` will be there, and can be linked to.
  package let hasBrochurePDF: Bool
  /// Goes into every fingerprint: a new program may write other bytes.
  package let programVersion: String
  /// The files of the assets folder, and those that the program makes itself.
  let allAssets: [Asset]
  /// Where they are published.
  let assetPaths: AssetPaths

  package init(
    edition: Edition, brochureEdition: Edition, dataEdition: Edition, templates: TemplateSet,
    strings: [InterfaceStrings], assets: [Asset], pictures: [PictureUse: Picture], hasBrochurePDF: Bool,
    programVersion: String
  ) {
    self.edition = edition
    self.brochureEdition = brochureEdition
    self.dataEdition = dataEdition
    self.templates = templates
    self.strings = strings
    self.assets = assets
    self.pictures = pictures
    self.hasBrochurePDF = hasBrochurePDF
    self.programVersion = programVersion
    let sheets = strings.map { BrochurePages.path($0.language) }
    allAssets = assets + [ColourSheet(edition.settings).asset] + strings.map { BrochurePages(edition, $0).asset }
    assetPaths = AssetPaths(allAssets, named: templates.namedAssets.union(sheets))
  }
}

/// A file of the site's `assets/`, most of them taken over from `templates/website/assets` as they are.
package struct Asset: Sendable {
  /// Of those that the program makes itself, the paths that templates may name like the others.
  static let made: Set<String> = [ColourSheet.path]

  /// Relative to the assets folder, with `/`.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
