import Profiles
import Reading
import Rendering

/// A checked site, divided by what may be shown where, and ready to be planned.
///
/// The second half of the way that `build` and `serve` share: ``Check`` reads and checks; editions are planned here.
package struct SiteEditions: Sendable {
  /// What may be shown on the web.
  package let web: Edition
  /// What may be shown on the web and in print: the brochure for everybody.
  package let webAndPrint: Edition
  /// What may be shown on the web and as open data: all that other programs read.
  private let webAndData: Edition
  let templates: ReadTemplates
  let pictures: [PictureUse: Picture]

  /// `today` is the day that the pages count from.
  package init(
    _ directory: AssociationDirectory, _ templates: ReadTemplates, pictures: [PictureUse: Picture], today: CalendarDate
  ) async {
    async let forWeb = directory.edition(for: [.web], asOf: today)
    async let forBrochure = directory.edition(for: [.web, .print], asOf: today)
    async let forData = directory.edition(for: [.web, .data], asOf: today)
    (web, webAndPrint, webAndData) = await (forWeb, forBrochure, forData)
    self.templates = templates
    self.pictures = pictures
  }

  /// The website but for the brochure as a PDF, which the pages lead to if there is one.
  package func plan(hasBrochurePDF: Bool) -> SitePlan {
    Website.plan(
      WebsiteSource(
        edition: web, brochureEdition: webAndPrint, dataEdition: webAndData, templates: templates.templates,
        strings: templates.allStrings, assets: templates.assets, pictures: pictures, hasBrochurePDF: hasBrochurePDF,
        programVersion: programVersion))
  }
}
