import Profiles

/// Plans the page that explains the open data: what there is, what the columns of the table hold, the licence, the day.
struct DataPlanner {
  private let context: SiteContext
  private let frames: FrameMaker
  private let openData: OpenData

  init(_ context: SiteContext, _ frames: FrameMaker, _ openData: OpenData) {
    self.context = context
    self.frames = frames
    self.openData = openData
  }

  func page() -> PlannedFile {
    let address = SiteAddress.data
    let (context, frames, count) = (context, frames, openData.count)
    return PlannedFile(path: frames.folder + address.path) {
      var fingerprint = context.fingerprint
      fingerprint.add(count)
      fingerprint.add(context.edition.today.iso8601)
      return fingerprint
    } html: {
      let frame = frames.frame(
        address.path, title: Localized(context.strings[.openData], in: context.language),
        description: context.strings[.openDataText])
      return context.templates.bytes(WebsiteTemplates.data, DataPageView(frame: frame, context, count: count))
    }
  }
}
