import Profiles

extension BrochureWriter {
  /// All profiles from A to Z, under their initials, unless they stand in that order.
  func alphabet() -> JSON? { order.alphabet.map { index($0, "heading") } }

  /// The topics that profiles have, from A to Z, each with its profiles.
  func topicIndex() -> JSON { index(order.terms(.topics) { $0[ProfileField.topics] }, "topic") }

  /// The audiences that profiles name, from A to Z, each with its profiles.
  func audienceIndex() -> JSON { index(order.terms(.audiences) { $0[ProfileField.audiences] }, "audience") }

  /// The districts in which profiles are, each with its profiles: for brochures that have no chapters for them.
  func districtIndex() -> JSON? {
    guard design.order != .district else { return nil }
    return index(order.terms(.districts) { $0[ProfileField.district].map { [$0] } }, "district")
  }

  /// The languages that are spoken, from A to Z, each with its profiles.
  func languageIndex() -> JSON { index(order.languages(), "language") }

  private func index(_ sections: [BrochureOrder.Section], _ key: String) -> JSON {
    .list(
      sections.map { section in
        let profiles = section.members.map { JSON.text("profile-" + edition.profiles[$0].slug) }
        return .object([(key, .text(section.id)), ("profiles", .list(profiles))])
      })
  }
}
