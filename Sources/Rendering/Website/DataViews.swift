import Profiles

/// The page that explains the open data.
package final class DataPageView: TemplateView {
  private let frame: Frame
  private let context: SiteContext
  private let count: Int

  init(frame: Frame, _ context: SiteContext, count: Int) {
    self.frame = frame
    self.context = context
    self.count = count
  }

  package static let names = Names<DataPageView>(
    Frame.names.of { $0.frame },
    [
      .text("count") { $0.context.strings.text(.countAssociations, count: $0.count) },
      .text("asOf") { view in
        let today = view.context.edition.today
        return view.context.strings.text(.asOf, ["date": view.context.strings.date(today)])
      },
      .text("asOfISO") { $0.context.edition.today.iso8601 },
      .list("files", DataFileView.self) { DataFileView.all($0.context.strings, siteRoot: $0.frame.roots.site) },
      .list("columns", DataColumnsView.self) { DataColumnsView.all($0.context.strings) },
      .view("licence", LinkView.self) { view in
        let settings = view.context.edition.settings
        guard let licence = settings[SiteField.dataLicence], let name = licence[LicenceField.name] else { return nil }
        return LinkView(
          Localized(name, in: settings.language), to: licence[LicenceField.url] ?? "", in: view.context.language)
      },
    ])
}

/// A file about all associations.
package final class DataFileView: TemplateView {
  private let path: String
  private let siteRoot: String
  private let text: String

  private init(_ path: String, siteRoot: String, text: String) {
    self.path = path
    self.siteRoot = siteRoot
    self.text = text
  }

  static func all(_ strings: InterfaceStrings, siteRoot: String) -> [DataFileView] {
    let files: [(String, StringKey)] = [
      (OpenData.organizations, .organizationsFile), (OpenData.table, .tableFile), (AtomFeed.path, .feedFile),
    ]
    return files.map { DataFileView($0, siteRoot: siteRoot, text: strings[$1]) }
  }

  package static let names = Names<DataFileView>([
    .text("href") { $0.siteRoot + $0.path },
    .text("fileName") { view in view.path.split(separator: "/").last.map(String.init) },
    .text("fileText") { $0.text },
  ])
}

/// Columns of the table that together say one thing, as street and town say an address.
package final class DataColumnsView: TemplateView {
  private let columns: [String]
  private let meaning: String

  private init(_ columns: [String], meaning: String) {
    self.columns = columns
    self.meaning = meaning
  }

  static func all(_ strings: InterfaceStrings) -> [DataColumnsView] {
    var groups: [(meaning: StringKey, columns: [String])] = []
    for column in AssociationTable.columns {
      if groups.last?.meaning == column.meaning {
        groups[groups.count - 1].columns.append(column.name)
      } else {
        groups.append((column.meaning, [column.name]))
      }
    }
    return groups.map { DataColumnsView($0.columns, meaning: strings[$0.meaning]) }
  }

  package static let names = Names<DataColumnsView>([
    .list("columnNames", TextView.self) { view in
      view.columns.map { TextView(Localized($0, in: .english), in: .english) }
    },
    .text("meaning") { $0.meaning },
  ])
}

/// The files of a profile for other programs, as its page names them.
package final class ProfileExportsView: TemplateView {
  private let profile: ExportedProfile
  private let roots: PageRoots
  private let surrounding: LanguageTag

  init(_ profile: ExportedProfile, _ roots: PageRoots, in surrounding: LanguageTag) {
    self.profile = profile
    self.roots = roots
    self.surrounding = surrounding
  }

  private func address(of kind: ExportKind) -> String { roots.site + kind.path(slug: profile.profile.slug) }

  package static let names = Names<ProfileExportsView>([
    .text("vCard") { $0.address(of: .vCard) },
    .text("calendar") { ICalendar.hasEvents($0.profile) ? $0.address(of: .calendar) : nil },
    .text("organization") { $0.address(of: .organization) },
    // In one language only: the others say nothing else, and it weighs.
    .html("linkedData") { view in
      view.surrounding == view.profile.context.language ? LinkedData(view.profile).json.encodedForHTML : nil
    },
  ])
}
