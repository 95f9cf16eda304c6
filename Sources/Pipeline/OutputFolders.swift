import Diagnostics
import Publishing

/// The two folders that are written to, known to be two: what is for print alone must not get among the public files.
struct OutputFolders: Sendable {
  let site: OutputFolder
  let print: OutputFolder

  init(
    _ folders: SiteFolders, force: Bool = false, observe: @escaping @Sendable (PublishingStep) -> Void = { _ in }
  ) throws(PublishingFailure) {
    var options = OutputFolder.Options()
    options.inputs = [folders.content, folders.templates]
    options.force = force
    options.observe = observe
    site = try OutputFolder(folders.output, options: options)
    print = try OutputFolder(folders.print, options: options)
    let (one, other) = (site.path + "/", print.path + "/")
    guard !one.hasPrefix(other), !other.hasPrefix(one) else {
      throw PublishingFailure(
        Bilingual(
          de: "Die Seiten kämen in den Ordner „\(folders.print)“, der nur für den Druck da ist.",
          en: "The pages would get into the folder “\(folders.print)”, which is for print alone."),
        advice: Bilingual(
          de: "Nennen Sie mit --output einen anderen Ordner, zum Beispiel public.",
          en: "Name another folder with --output, such as public."))
    }
  }
}
