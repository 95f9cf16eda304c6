import Profiles

extension BrochureWriter {
  /// The profiles in the order of the brochure, with what the first page of each group says.
  ///
  /// All names before the first profile: findings are reported by the file that they are about.
  mutating func groups() -> JSON {
    let names = order.groups.map { passage($0.label) ?? .text($0.id) }
    report(in: source.contentFolder + "/vocabulary.yaml")
    return .list(zip(order.groups, names).map { group($0, name: $1) })
  }

  private mutating func group(_ group: BrochureOrder.Group, name: JSON) -> JSON {
    .members([
      "id": .text(group.id),
      "kind": group.kind.flatMap { text(strings[$0]) },
      "name": name,
      "count": text(strings.text(.countAssociations, count: group.members.count)),
      "profiles": .list(group.members.map { profile(edition.profiles[$0]) }),
      // What the map leads to.
      "label": group.kind == .district ? .text("district-" + group.id) : nil,
    ])
  }
}
