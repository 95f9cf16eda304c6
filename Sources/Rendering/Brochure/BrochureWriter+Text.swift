import Markdown
import Profiles

/// Markdown as the brochure wants it: links filtered, headings without gaps between their levels.
enum MarkdownBlocks {
  typealias Block = Markdown.Block

  /// The blocks of a body.
  ///
  /// A link for which `target` has no answer becomes its text.
  static func blocks(of body: Body, target: (String) -> String?) -> [Block] {
    guard !body.isEmpty else { return [] }
    var blocks = MarkdownDocument(body.markdown).blocks { address in
      target(address).map(LinkDestination.address) ?? .none
    }
    // PDF/UA-1 (ISO 14289-1, 7.4.2) wants no level left out, whatever the writer did.
    var open: [Int] = []
    for index in blocks.indices {
      guard case .heading(let level, let inlines) = blocks[index] else { continue }
      while let last = open.last, last >= level { open.removeLast() }
      open.append(level)
      blocks[index] = .heading(level: min(open.count, deepestHeading), inlines)
    }
    return blocks
  }

  private static let deepestHeading = 3
}

extension BrochureWriter {
  // MARK: - Single texts

  /// A text in the site's language, or in none, as a name is; `nil` if nothing of it is left.
  mutating func text(_ text: String?) -> JSON? {
    guard let text else { return nil }
    let clean = cleaner.clean(text).trimmingSpaces
    return clean.isEmpty ? nil : .text(clean)
  }

  /// A text that knows its language: a plain string in the site's own, else an object with `lang` and `dir`.
  mutating func passage(_ text: Localized<String>) -> JSON? {
    guard let clean = self.text(text.value) else { return nil }
    if text.language == language { return clean }
    return .members([
      "lang": .text(text.language.code), "dir": .text(text.language.direction.rawValue), "text": clean,
    ])
  }

  mutating func passage(_ blocks: [MarkdownBlocks.Block], in language: LanguageTag) -> JSON? {
    let blocks = self.blocks(blocks, direction: language.direction)
    if blocks.isEmpty { return nil }
    if language == self.language { return .members(["blocks": .list(blocks)]) }
    return .members([
      "lang": .text(language.code), "dir": .text(language.direction.rawValue), "blocks": .list(blocks),
    ])
  }

  // MARK: - Addresses of the web, of mailboxes and telephones

  /// A link that shows its address without what nobody types.
  mutating func link(to address: String) -> JSON? {
    var shown = Substring(address)
    for scheme in ["https://", "http://"] where shown.hasPrefix(scheme) { shown = shown.dropFirst(scheme.count) }
    if shown.hasSuffix("/") { shown = shown.dropLast() }
    return link(showing: String(shown), to: address)
  }

  mutating func emailLink(_ address: String?) -> JSON? {
    address.flatMap { link(showing: $0, to: "mailto:" + $0) }
  }

  mutating func phoneLink(_ number: String?) -> JSON? {
    number.flatMap { number in
      guard case .text(let clean)? = text(number) else { return nil }
      return .members([
        "text": .text(isolatedIfNeeded(clean)), "href": LinkFilter.external(PhoneNumber.link(number)).map { .text($0) },
      ])
    }
  }

  private mutating func link(showing text: String, to address: String) -> JSON? {
    guard case .text(let clean)? = self.text(text) else { return nil }
    return .members([
      "text": .text(isolatedIfNeeded(Self.breakable(clean))), "href": LinkFilter.external(address).map { .text($0) },
    ])
  }

  private func isolatedIfNeeded(_ text: String) -> String {
    language.direction == .rightToLeft ? Isolates.leftToRight(text) : text
  }

  /// An address that may break before its dots and its `@` and after its slashes, as the Chicago Manual advises:
  /// nobody then takes a dot at the end of a line for the end of a sentence.
  private static func breakable(_ address: String) -> String {
    guard address.utf8.count > 24 else { return address }
    var result = ""
    for character in address {
      if character == "." || character == "@" || character == "?" || character == "_" { result += "\u{200B}" }
      result.append(character)
      if character == "/" || character == "&" || character == "=" { result += "\u{200B}" }
    }
    return result
  }

  // MARK: - Blocks

  mutating func blocks(_ blocks: [MarkdownBlocks.Block], direction: LanguageTag.Direction) -> [JSON] {
    blocks.compactMap { block($0, direction) }
  }

  private mutating func block(_ block: MarkdownBlocks.Block, _ direction: LanguageTag.Direction) -> JSON? {
    switch block {
    case .paragraph(let inlines):
      return .unlessEmpty(self.inlines(inlines, direction)).map { .members(["p": $0]) }
    case .heading(let level, let inlines):
      return .unlessEmpty(self.inlines(inlines, direction)).map { .members(["h": $0, "level": .number(level)]) }
    case .list(let start, let isTight, let items):
      let items = items.map { JSON.list(blocks($0, direction: direction)) }
      return .members([
        "list": .list(items), "start": start.map { .number($0) }, "tight": isTight ? .flag(true) : nil,
      ])
    case .quote(let inner):
      return .unlessEmpty(blocks(inner, direction: direction)).map { .members(["quote": $0]) }
    case .code(let code):
      var lines = cleaner.cleanLines(code)
      while lines.last?.isEmpty == true { lines.removeLast() }
      return lines.isEmpty ? nil : .members(["code": .list(lines.map { .text($0) })])
    case .rule:
      return .members(["rule": .flag(true)])
    }
  }

  /// A plain text is a string, everything else an object named after what it is.
  private mutating func inlines(_ inlines: [Inline], _ direction: LanguageTag.Direction) -> [JSON] {
    inlines.compactMap { inline in
      switch inline {
      case .text(let text):
        let clean = cleaner.clean(text)
        if clean.isEmpty { return nil }
        return .text(direction == .rightToLeft ? Isolates.numbersIsolated(in: clean) : clean)
      case .emphasis(let inner):
        return .unlessEmpty(self.inlines(inner, direction)).map { .members(["em": $0]) }
      case .strong(let inner):
        return .unlessEmpty(self.inlines(inner, direction)).map { .members(["strong": $0]) }
      case .code(let code):
        let clean = cleaner.clean(code)
        if clean.isEmpty { return nil }
        return .members(["code": .text(direction == .rightToLeft ? Isolates.leftToRight(clean) : clean)])
      case .link(let address, let inner):
        return .unlessEmpty(self.inlines(inner, direction)).map { .members(["a": $0, "href": .text(address)]) }
      case .lineBreak:
        return .members(["br": .flag(true)])
      }
    }
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = Substring(self)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
