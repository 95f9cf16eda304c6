import Mustache
import Rendering

/// A view with a name of every kind, for tests of templates.
final class SampleView: TemplateView {
  let title: String
  let note: String?
  let markup: String
  let isNew: Bool
  let items: [SampleItem]
  let first: SampleItem?

  init(
    title: String = "Café <Ärzte> & „Co“", note: String? = nil, markup: String = "<b>x</b>", isNew: Bool = false,
    items: [SampleItem] = [], first: SampleItem? = nil
  ) {
    self.title = title
    self.note = note
    self.markup = markup
    self.isNew = isNew
    self.items = items
    self.first = first
  }

  static let names = Names<SampleView>([
    .text("title") { $0.title },
    .text("note") { $0.note },
    .html("markup") { $0.markup },
    .flag("isNew") { $0.isNew },
    .list("items", SampleItem.self) { $0.items },
    .view("first", SampleItem.self) { $0.first },
  ])
}

final class SampleItem: TemplateView {
  let label: String
  let parts: [SampleItem]

  init(_ label: String, parts: [SampleItem] = []) {
    self.label = label
    self.parts = parts
  }

  static let names = Names<SampleItem>([
    .text("label") { $0.label },
    .list("parts", SampleItem.self) { $0.parts },
  ])
}

/// The same views for swift-mustache, which looks names up in dictionaries.
extension SampleView {
  var forMustache: [String: Any] {
    var result: [String: Any] = [
      "title": title, "markup": markup, "isNew": isNew, "items": items.map(\.forMustache),
      "items?": !items.isEmpty,
    ]
    if let note, !note.isEmpty { result["note"] = note }
    if let first { result["first"] = first.forMustache }
    return result
  }
}

extension SampleItem {
  var forMustache: [String: Any] { ["label": label, "parts": parts.map(\.forMustache), "parts?": !parts.isEmpty] }
}
