import Diagnostics
import Profiles
import Publishing
import Reading

/// `steckbrief new`: begins a profile, with every field explained.
package struct NewProfile: Sendable {
  package var name: String
  package var contentFolder: String
  /// Of the keys and the explanations.
  package var language: MessageLanguage
  package var today: CalendarDate

  package init(name: String, contentFolder: String, language: MessageLanguage, today: CalendarDate) {
    self.name = name
    self.contentFolder = contentFolder
    self.language = language
    self.today = today
  }

  /// Writes the file and returns its path; throws if there is one of that name already.
  package func create() async throws(PublishingFailure) -> String {
    let name = PlainText.trimmed(PlainText.cleaned(name))
    guard !name.isEmpty else { throw PublishingFailure(.nameMissing, advice: .giveName) }
    // What is wrong with other files is no reason not to begin: then the words of the site are not offered.
    let vocabulary = await ContentReader(folder: contentFolder, today: today).read().directory?.vocabulary
    let slug = Slug.make(name)
    let path = contentFolder + "/associations/" + slug + ".md"
    guard !ProfileSlugs.all(in: contentFolder).contains(slug) else {
      throw PublishingFailure(.alreadyThere(slug), advice: .chooseAnotherName)
    }
    let template = ProfileTemplate(language: language, vocabulary: vocabulary)
    guard try ContentWriter.create(path, template.text(forName: name)) == .written else {
      throw PublishingFailure(.alreadyThere(slug), advice: .chooseAnotherName)
    }
    return path
  }
}

extension Bilingual {
  fileprivate static let nameMissing = Bilingual(de: "Der Name fehlt.", en: "The name is missing.")
  fileprivate static let giveName = Bilingual(
    de: "Zum Beispiel: steckbrief new \"Beispielverein e. V.\"",
    en: "For example: steckbrief new \"Example Association\"")
  fileprivate static func alreadyThere(_ slug: String) -> Bilingual {
    Bilingual(
      de: "Einen Steckbrief „\(slug).md“ gibt es schon; er wurde nicht verändert.",
      en: "There is a profile “\(slug).md” already; it was not changed.")
  }
  fileprivate static let chooseAnotherName = Bilingual(
    de: "Ist es ein anderer Verein, dann geben Sie den Namen genauer an, etwa mit dem Ort.",
    en: "If it is another association, give its name more precisely, for example with its town.")
}
