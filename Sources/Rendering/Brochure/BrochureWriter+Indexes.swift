import Profiles

extension BrochureWriter {
  /// The lists at the end that have somebody in them, by the names that the templates know them by.
  func indexes() -> [(name: String, value: JSON)] {
    BrochureOrder.Index.allCases.compactMap { index in
      let sections = order.sections(of: index)
      guard !sections.isEmpty else { return nil }
      let (name, heading) = Self.names(of: index)
      return (
        name,
        .list(
          sections.map { section in
            let profiles = section.members.map { JSON.text("profile-" + edition.profiles[$0].slug) }
            return .object([(heading, .text(section.id)), ("profiles", .list(profiles))])
          })
      )
    }
  }

  /// What an index is called, and what its sections are about.
  private static func names(of index: BrochureOrder.Index) -> (index: String, heading: String) {
    switch index {
    case .name: ("alphabet", "heading")
    case .topic: ("by-topic", "topic")
    case .language: ("by-language", "language")
    case .audience: ("by-audience", "audience")
    case .district: ("by-district", "district")
    }
  }
}
