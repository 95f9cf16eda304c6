import Profiles

/// What the office says in a brochure, besides the profiles.
extension BrochureWriter {
  /// A page of the office in the brochure's language, or as its source has it, and then marked like a profile.
  mutating func officeText(_ role: PageRole) -> JSON? {
    edition.page(for: role).map { officeText($0.translated(into: language)) }
  }

  private mutating func officeText(_ page: Page) -> JSON {
    let blocks = MarkdownBlocks.blocks(of: page.body) { [links] in links.target(of: $0, from: .page) }
    let result = JSON.members([
      "title": passage(Localized(page.title, in: page.language)),
      "untranslated": page.language == language ? nil : text(strings[.notTranslated]),
      "body": passage(blocks, in: page.language),
    ])
    report(in: page.file, body: page.body)
    return result
  }

  /// How to use the brochure.
  mutating func guide() -> JSON {
    let hasCodes = edition.settings.hasCodes && edition.profiles.contains { source.pages.contains($0.slug) }
    let guide = BrochureGuide(edition, in: language, order: design.order, hasCodes: hasCodes, strings)
    let own = guide.own.map { officeText($0) }
    return .members([
      "title": text(guide.title),
      "own": own,
      "paragraphs": .list(guide.paragraphs.compactMap { text($0) }),
      "indexes": text(guide.indexes),
      "symbols": text(guide.symbolsTitle),
      "marks-title": text(guide.marksTitle),
      "marks": .list(guide.marks.map { .members(["note": text($0.note), "meaning": text($0.meaning)]) }),
    ])
  }

  /// How many associations have said of late that all is right.
  mutating func confirmation() -> JSON? {
    let lines = Confirmation(edition).lines(strings)
    guard !lines.isEmpty else { return nil }
    return .members([
      "title": text(strings[.confirmation]),
      "lines": .list(lines.map { .members(["label": text($0), "value": text($1)]) }),
    ])
  }
}
