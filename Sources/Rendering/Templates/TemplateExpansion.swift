import Diagnostics

/// A piece of an entry template with its partials and layouts put in: all that is left to do when it is rendered.
indirect enum FlatNode: Sendable {
  case text(String)
  case string(StringKey)
  /// The address of a file of the assets folder, by its path within it.
  case asset(String)
  /// A name's value in one of the views around it, counted from the outermost.
  case value(String, NameValue, view: Int)
  case section(String, NameValue, view: Int, isInverted: Bool, asksPresence: Bool, [FlatNode])
}

/// Walks through an entry template and everything it includes, holds every name against the views it will meet, and puts
/// partials and layouts in their places.
struct TemplateExpansion {
  private let templates: [String: ParsedTemplate]
  /// What the assets folder holds, by paths within it.
  private let assets: Set<String>
  private(set) var findings: [Diagnostic] = []
  /// The assets that were met, all of which there are.
  private(set) var namedAssets: Set<String> = []
  /// The files that are being put in, to notice a circle.
  private var path: [String] = []

  /// A block that stands in for one of a layout, and the file it comes from.
  private typealias Override = (block: TemplateBlock, file: ParsedTemplate)

  init(_ templates: [String: ParsedTemplate], assets: Set<String>) {
    self.templates = templates
    self.assets = assets
  }

  mutating func expand(_ entry: AnyEntry) -> [FlatNode] {
    guard let template = templates[entry.name] else { return [] }
    path = [entry.name]
    return expand(template.nodes, in: template, names: [entry.names], overrides: [:])
  }

  private mutating func expand(
    _ nodes: [TemplateNode], in file: ParsedTemplate, names: [NameTable], overrides: [String: Override]
  ) -> [FlatNode] {
    nodes.flatMap { node -> [FlatNode] in
      switch node {
      case .text(let text): [.text(text)]
      case .value(let tag): value(tag, in: file, names: names)
      case .html(let tag): html(tag, in: file, names: names)
      case .section(let tag, let isInverted, let inner):
        section(tag, isInverted: isInverted, inner, in: file, names: names, overrides: overrides)
      case .partial(let tag): include(tag, in: file, names: names, overrides: overrides)
      case .layout(let tag, let blocks):
        layout(tag, blocks, in: file, names: names, overrides: overrides)
      case .block(let block):
        if let override = overrides[block.tag.name] {
          // Inside the block its own name means nothing, or it would contain itself.
          expand(
            override.block.nodes, in: override.file, names: names,
            overrides: overrides.filter { $0.key != block.tag.name })
        } else {
          expand(block.nodes, in: file, names: names, overrides: overrides)
        }
      }
    }
  }

  // MARK: - Names

  private struct Found {
    let value: NameValue
    let view: Int
    let asksPresence: Bool
  }

  private mutating func value(_ tag: TemplateTag, in file: ParsedTemplate, names: [NameTable]) -> [FlatNode] {
    if tag.name.hasPrefix(Self.stringPrefix) { return string(tag, in: file) }
    if tag.name.hasPrefix(TemplateTag.assetPrefix) { return asset(tag, in: file) }
    guard let found = find(tag, in: file, names: names) else { return [] }
    switch found.value {
    case _ where found.asksPresence: break
    case .text: return [.value(tag.name, found.value, view: found.view)]
    case .html:
      report(
        .templateSyntax, tag, in: file,
        de: "„\(tag.name)“ ist fertiges HTML und steht in drei Klammern: {{{\(tag.name)}}}.",
        en: "“\(tag.name)” is HTML already and takes three braces: {{{\(tag.name)}}}.")
      return []
    case .flag, .list, .view: break
    }
    report(
      .templateSyntax, tag, in: file,
      de: "„\(tag.name)“ ist kein Text; gemeint ist eine Sektion {{#\(tag.name)}}…{{/\(tag.name)}}.",
      en: "“\(tag.name)” is no text; it takes a section {{#\(tag.name)}}…{{/\(tag.name)}}.")
    return []
  }

  private mutating func html(_ tag: TemplateTag, in file: ParsedTemplate, names: [NameTable]) -> [FlatNode] {
    guard let found = find(tag, in: file, names: names) else { return [] }
    if case .html = found.value, !found.asksPresence { return [.value(tag.name, found.value, view: found.view)] }
    report(
      .templateSyntax, tag, in: file,
      de: "Drei Klammern oder & gibt es nur für fertiges HTML; „\(tag.name)“ steht in zweien.",
      en: "Three braces or & are for finished HTML only; “\(tag.name)” takes two.")
    return []
  }

  private mutating func section(
    _ tag: TemplateTag, isInverted: Bool, _ inner: [TemplateNode], in file: ParsedTemplate, names: [NameTable],
    overrides: [String: Override]
  ) -> [FlatNode] {
    // What is inside an unknown name cannot be checked.
    guard let found = find(tag, in: file, names: names) else { return [] }
    var innerNames = names
    if !isInverted, !found.asksPresence {
      switch found.value {
      case .list(_, let table), .view(_, let table): innerNames.append(table())
      case .text, .html, .flag: break
      }
    }
    return [
      .section(
        tag.name, found.value, view: found.view, isInverted: isInverted, asksPresence: found.asksPresence,
        expand(inner, in: file, names: innerNames, overrides: overrides))
    ]
  }

  /// What a name stands for, from the innermost view outwards.
  private mutating func find(_ tag: TemplateTag, in file: ParsedTemplate, names: [NameTable]) -> Found? {
    let asksPresence = tag.name.hasSuffix("?")
    let stem = asksPresence ? String(tag.name.dropLast()) : tag.name
    for (view, table) in names.enumerated().reversed() {
      if let value = table[stem] { return Found(value: value, view: view, asksPresence: asksPresence) }
    }
    let known = names.reversed().flatMap { $0.keys.sorted() }
    let nearest = Suggestion.nearest(to: stem, in: known)
    findings.append(
      Diagnostic(
        .error, .unknownTemplateName,
        Bilingual(de: "Den Namen „\(tag.name)“ gibt es hier nicht.", en: "There is no name “\(tag.name)” here."),
        advice: nearest.map { Bilingual(de: "Ist „\($0)“ gemeint?", en: "Did you mean “\($0)”?") }
          ?? Bilingual(
            de: "Hier gibt es: \((names.last ?? [:]).keys.sorted().joined(separator: ", ")).",
            en: "Here are: \((names.last ?? [:]).keys.sorted().joined(separator: ", "))."),
        file: file.source.file, place: tag.place, excerpt: file.line(tag.place.line)))
    return nil
  }

  private static let stringPrefix = "t_"

  private mutating func string(_ tag: TemplateTag, in file: ParsedTemplate) -> [FlatNode] {
    let name = String(tag.name.dropFirst(Self.stringPrefix.count))
    guard let key = StringKey(rawValue: name) else {
      let plain = StringKey.allCases.filter(\.placeholders.isEmpty).map(\.rawValue)
      let nearest = Suggestion.nearest(to: name, in: plain)
      findings.append(
        Diagnostic(
          .error, .unknownString,
          Bilingual(de: "Einen Text „\(name)“ gibt es nicht.", en: "There is no text “\(name)”."),
          advice: nearest.map { Bilingual(de: "Ist „t_\($0)“ gemeint?", en: "Did you mean “t_\($0)”?") },
          file: file.source.file, place: tag.place, excerpt: file.line(tag.place.line)))
      return []
    }
    guard key.placeholders.isEmpty else {
      let names = key.placeholders.map { "{\($0)}" }.joined(separator: ", ")
      report(
        .unknownString, tag, in: file,
        de: "„\(name)“ hat Platzhalter (\(names)), die nur das Programm füllt.",
        en: "“\(name)” has placeholders (\(names)), which only the program fills in.")
      return []
    }
    return [.string(key)]
  }

  // MARK: - Other files

  private mutating func asset(_ tag: TemplateTag, in file: ParsedTemplate) -> [FlatNode] {
    let path = String(tag.name.dropFirst(TemplateTag.assetPrefix.count))
    if assets.contains(path) {
      namedAssets.insert(path)
      return [.asset(path)]
    }
    let names = assets.sorted()
    let list = names.joined(separator: ", ")
    let nearest = Suggestion.nearest(to: path, in: names).map { TemplateTag.assetPrefix + $0 }
    findings.append(
      Diagnostic(
        .error, .unknownAsset,
        Bilingual(de: "Die Datei „assets/\(path)“ gibt es nicht.", en: "There is no file “assets/\(path)”."),
        advice: nearest.map { Bilingual(de: "Ist „\($0)“ gemeint?", en: "Did you mean “\($0)”?") }
          ?? Bilingual(de: "Es gibt: \(list).", en: "There are: \(list)."),
        file: file.source.file, place: tag.place, excerpt: file.line(tag.place.line)))
    return []
  }

  private mutating func include(
    _ tag: TemplateTag, in file: ParsedTemplate, names: [NameTable], overrides: [String: Override]
  ) -> [FlatNode] {
    guard let template = find(tag, in: file) else { return [] }
    path.append(tag.name)
    defer { path.removeLast() }
    return expand(template.nodes, in: template, names: names, overrides: overrides)
  }

  private mutating func layout(
    _ tag: TemplateTag, _ blocks: [TemplateBlock], in file: ParsedTemplate, names: [NameTable],
    overrides: [String: Override]
  ) -> [FlatNode] {
    guard let template = find(tag, in: file) else { return [] }
    let known = template.blockNames
    var merged: [String: Override] = [:]
    for block in blocks {
      if !known.contains(block.tag.name) {
        let nearest = Suggestion.nearest(to: block.tag.name, in: known.sorted())
        findings.append(
          Diagnostic(
            .error, .unknownTemplateName,
            Bilingual(
              de: "„\(tag.name)“ hat keinen Block „\(block.tag.name)“.",
              en: "“\(tag.name)” has no block “\(block.tag.name)”."),
            advice: nearest.map { Bilingual(de: "Ist „\($0)“ gemeint?", en: "Did you mean “\($0)”?") },
            file: file.source.file, place: block.tag.place, excerpt: file.line(block.tag.place.line)))
      }
      merged[block.tag.name] = (block, file)
    }
    merged.merge(overrides) { _, outer in outer }
    path.append(tag.name)
    defer { path.removeLast() }
    return expand(template.nodes, in: template, names: names, overrides: merged)
  }

  private mutating func find(_ tag: TemplateTag, in file: ParsedTemplate) -> ParsedTemplate? {
    if path.contains(tag.name) {
      report(
        .templateSyntax, tag, in: file, de: "„\(tag.name)“ enthält sich hier selbst.",
        en: "“\(tag.name)” contains itself here.")
      return nil
    }
    if let template = templates[tag.name] { return template }
    let nearest = Suggestion.nearest(to: tag.name, in: templates.keys.sorted())
    findings.append(
      Diagnostic(
        .error, .missingPartial,
        Bilingual(
          de: "Die Vorlage „\(tag.name).mustache“ gibt es nicht.", en: "There is no template “\(tag.name).mustache”."),
        advice: nearest.map { Bilingual(de: "Ist „\($0)“ gemeint?", en: "Did you mean “\($0)”?") },
        file: file.source.file, place: tag.place, excerpt: file.line(tag.place.line)))
    return nil
  }

  private mutating func report(
    _ rule: Rule, _ tag: TemplateTag, in file: ParsedTemplate, de: String, en: String
  ) {
    findings.append(
      Diagnostic(
        .error, rule, Bilingual(de: de, en: en), file: file.source.file, place: tag.place,
        excerpt: file.line(tag.place.line)))
  }
}
