import Diagnostics

/// A tag of a template, by its name.
struct TemplateTag: Hashable, Sendable {
  let name: String
  /// Of the name within its file.
  let place: SourcePlace

  /// Begins the name of a file of the assets folder: `{{asset_style.css}}`.
  static let assetPrefix = "asset_"
}

/// A piece of a template as its file has it, sections closed.
indirect enum TemplateNode: Sendable {
  case text(String)
  /// `{{name}}`
  case value(TemplateTag)
  /// `{{{name}}}` or `{{&name}}`
  case html(TemplateTag)
  /// `{{#name}}…{{/name}}`, or `{{^name}}…{{/name}}` if inverted
  case section(TemplateTag, isInverted: Bool, [TemplateNode])
  /// `{{>name}}`
  case partial(TemplateTag)
  /// `{{<name}}{{$block}}…{{/block}}{{/name}}`
  case layout(TemplateTag, blocks: [TemplateBlock])
  /// `{{$name}}…{{/name}}` outside a layout's call: a place that a caller may fill.
  case block(TemplateBlock)
}

/// A named part of a layout, or what stands in for it.
struct TemplateBlock: Sendable {
  let tag: TemplateTag
  let nodes: [TemplateNode]
}
