import Diagnostics
import Profiles
import Publishing

/// Answers requests from a state of the preview; knows neither sockets nor clocks.
package struct PreviewAnswers: Sendable {
  private let hosts: HostRule
  private let language: MessageLanguage

  package init(port: Int, language: MessageLanguage) {
    hosts = HostRule(port: port)
    self.language = language
  }

  /// `news` is what open pages are told of this state.
  package func answer(_ request: PreviewRequest, _ state: PreviewState, news: String) async -> PreviewAnswer {
    guard hosts.allows(request.host) else {
      return .text(.forbidden, "The preview answers to localhost and 127.0.0.1 alone.")
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      var answer = PreviewAnswer.text(.methodNotAllowed, "GET and HEAD are all there is.")
      answer.fields.append(("allow", "GET, HEAD"))
      return answer
    }
    var answer: PreviewAnswer
    do throws(RequestPath.Failure) {
      let path = try RequestPath(request.target)
      answer =
        path.segments.first == RequestPath.ownFolder
        ? own(path, state, news) : await page(path, request, state)
    } catch {
      answer = error == .malformed ? .text(.badRequest, "That is no path.") : .text(.notFound, "There is no such file.")
    }
    answer.fields += [("x-content-type-options", "nosniff"), ("cross-origin-resource-policy", "same-origin")]
    if request.method == "HEAD", case .bytes(let bytes) = answer.body { answer.body = .head(length: bytes.count) }
    if request.method == "HEAD", answer.body == .events { answer.body = .none }
    return answer
  }

  // MARK: - What the preview adds

  private func own(_ path: RequestPath, _ state: PreviewState, _ news: String) -> PreviewAnswer {
    func file(_ name: String, _ bytes: [UInt8], keeping: String = "no-store") -> PreviewAnswer {
      PreviewAnswer(
        .ok, fields: [("content-type", MediaType.of(name)), ("cache-control", keeping)], body: .bytes(bytes[...]))
    }
    guard !path.isFolder, path.segments.count == 2, let name = path.segments.last else {
      return .text(.notFound, "There is no such file.")
    }
    switch name {
    case "events":
      return PreviewAnswer(
        .ok, fields: [("content-type", "text/event-stream"), ("cache-control", "no-store")], body: .events)
    case "state.json": return file(name, Array(news.utf8))
    case "drafts.css": return file(name, Array(DraftMarks.styles(state.site?.drafts ?? [], language).utf8))
    default:
      guard let own = OwnFile(rawValue: name) else { return .text(.notFound, "There is no such file.") }
      return file(name, own.bytes, keeping: "max-age=31536000, immutable")
    }
  }

  // MARK: - The site

  private func page(_ path: RequestPath, _ request: PreviewRequest, _ state: PreviewState) async -> PreviewAnswer {
    guard let site = state.site else {
      let page = WaitingPage.bytes(in: language)
      return PreviewAnswer(
        .unavailable, fields: [("content-type", MediaType.html), ("cache-control", "no-store")], body: .bytes(page[...])
      )
    }
    if path.segments.first == OfficePages.folder, site.home.first != OfficePages.folder {
      return await officePage(path, request, site)
    }
    guard path.segments.starts(with: site.home),
      path.isFolder || path.segments.count > site.home.count || site.home.isEmpty
    else {
      // Somebody who asks for the root, or for the site without the slash behind it, means the site.
      guard site.home.starts(with: path.segments) else { return await notFound(path, request, site) }
      return .redirect(.found, to: "/" + site.home.map { PercentEncoding.path($0) + "/" }.joined())
    }
    let name = path.segments.dropFirst(site.home.count).joined(separator: "/")
    if path.isFolder || name.isEmpty {
      let index = name.isEmpty ? "index.html" : name + "/index.html"
      return await site.has(index) ? await file(index, request, site) : await notFound(path, request, site)
    }
    if await site.has(name) { return await file(name, request, site) }
    guard await site.has(name + "/index.html") else { return await notFound(path, request, site) }
    // The links of an index count from within its folder.
    let end = request.target.firstIndex { $0 == "?" || $0 == "#" } ?? request.target.endIndex
    return .redirect(.movedPermanently, to: request.target[..<end] + "/" + request.target[end...])
  }

  /// What the office prints: its own pages, and no part of any site.
  private func officePage(_ path: RequestPath, _ request: PreviewRequest, _ site: PreviewSite) async -> PreviewAnswer {
    let pages = OfficePages(build: site.build, language: language)
    func page(_ bytes: [UInt8]) -> PreviewAnswer {
      PreviewAnswer(
        .ok, fields: [("content-type", MediaType.html), ("cache-control", "no-store")], body: .bytes(bytes[...]))
    }
    guard path.segments.count > 1 || path.isFolder else { return .redirect(.found, to: "/\(OfficePages.folder)/") }
    guard let name = path.segments.dropFirst().first else { return page(pages.list(site.office)) }
    let parts = name.split(separator: ".")
    guard path.segments.count == 2, !path.isFolder, parts.count == 2, let item = site.office?.item(parts[0]) else {
      return await notFound(path, request, site)
    }
    switch parts[1] {
    case "html": return page(pages.frame(item))
    case "pdf": return await office(item, name, request, site)
    default: return await notFound(path, request, site)
    }
  }

  private func office(
    _ item: OfficeBrochures.Item, _ name: String, _ request: PreviewRequest, _ site: PreviewSite
  ) async -> PreviewAnswer {
    do {
      let (bytes, isLast) = try await item.bytes()
      let tag = EntityTag("\(item.stem)-\(site.build)" + (isLast ? "-last" : ""))
      if tag.isNamed(in: request.ifNoneMatch) { return PreviewAnswer(.notModified, fields: Self.fields(tag)) }
      var answer = deliver(bytes, name, tag, request)
      if isLast { answer.fields.append(("x-last-good", "yes")) }
      return answer
    } catch {
      return .text(.internalError, Self.message(error)(language))
    }
  }

  private func notFound(_ path: RequestPath, _ request: PreviewRequest, _ site: PreviewSite) async -> PreviewAnswer {
    let first = path.segments.starts(with: site.home) ? path.segments.dropFirst(site.home.count).first : nil
    let own = first.map { $0 + "/404.html" } ?? "404.html"
    let page = await site.has(own) ? own : "404.html"
    guard let bytes = try? await site.shownBytes(of: page) else { return .text(.notFound, "There is no such page.") }
    return PreviewAnswer(
      .notFound, fields: [("content-type", MediaType.html), ("cache-control", "no-store")], body: .bytes(bytes[...]))
  }

  private func file(_ path: String, _ request: PreviewRequest, _ site: PreviewSite) async -> PreviewAnswer {
    guard let tag = await site.tag(of: path) else { return .text(.notFound, "There is no such file.") }
    if tag.isNamed(in: request.ifNoneMatch) { return PreviewAnswer(.notModified, fields: Self.fields(tag)) }
    do {
      return deliver(try await site.shownBytes(of: path) ?? [], path, tag, request)
    } catch {
      return .text(.internalError, Self.message(error)(language))
    }
  }

  /// To be asked for again each time: the next save may change it.
  private static func fields(_ tag: EntityTag) -> [(name: String, value: String)] {
    [("etag", tag.description), ("cache-control", "no-cache")]
  }

  /// The bytes of a file, or as much of them as was asked for.
  private func deliver(
    _ bytes: [UInt8], _ path: String, _ tag: EntityTag, _ request: PreviewRequest
  ) -> PreviewAnswer {
    let fields = Self.fields(tag)
    var answer = PreviewAnswer(
      .ok, fields: fields + [("content-type", MediaType.of(path)), ("accept-ranges", "bytes")], body: .bytes(bytes[...])
    )
    guard request.method == "GET", tag.allowsPart(request.ifRange) else { return answer }
    switch ByteRange(request.range, length: bytes.count) {
    case .whole: break
    case .part(let range):
      answer.status = .partialContent
      answer.fields.append(("content-range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(bytes.count)"))
      answer.body = .bytes(bytes[range])
    case .unsatisfiable:
      answer = PreviewAnswer(.rangeNotSatisfiable, fields: fields + [("content-range", "bytes */\(bytes.count)")])
    }
    return answer
  }

  private static func message(_ error: any Error) -> Bilingual {
    switch error {
    case let failure as PublishingFailure: failure.message
    case let failure as TypesettingFailure: failure.finding.message
    default: Bilingual("\(error)")
    }
  }
}

extension PreviewAnswer {
  fileprivate static func redirect(_ status: Status, to location: some StringProtocol) -> PreviewAnswer {
    PreviewAnswer(status, fields: [("location", String(location)), ("cache-control", "no-store")])
  }
}

/// What is shown as long as there is no site: the script adds what was found.
enum WaitingPage {
  static func bytes(in language: MessageLanguage) -> [UInt8] {
    let text = Bilingual(
      de: "Noch gibt es keine Seiten. Sie erscheinen hier von selbst, sobald das Nötigste stimmt.",
      en: "There are no pages yet. They will appear here by themselves as soon as the essentials are right.")
    return Array(
      """
      <!doctype html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>steckbrief</title>
      \(PageInjection.script(build: ""))
      </head>
      <body>
      <p>\(text(language))</p>
      </body>
      </html>

      """.utf8)
  }
}
