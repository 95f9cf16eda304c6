import Diagnostics
import Profiles

extension BrochureWriter {
  /// One association's profile; what it does not give is not there.
  mutating func profile(_ profile: PublishedProfile) -> JSON {
    let file = "\(source.contentFolder)/associations/\(profile.folder)\(profile.slug).md"
    files["profile-" + profile.slug] = file
    let own = profile.language
    let main = MainText(of: profile, from: file, in: language)
    let logo = picture(.logo, of: profile)
    let result = JSON.members([
      "id": .text("profile-" + profile.slug),
      "name": passage(Localized(profile.name, in: own)),
      "short-name": shortName(of: profile),
      "summary": main.summary.flatMap { passage($0) },
      "untranslated": main.isTranslated ? nil : text(strings[.notTranslated]),
      "paused": profile.isPaused ? .flag(true) : nil,
      "stale": staleNote(on: profile),
      "confirmed": profile[ProfileField.confirmed].flatMap {
        text(strings.text(.confirmedOn, ["date": strings.date($0)]))
      },
      "topics": terms(profile[ProfileField.topics], of: .topics),
      "audiences": terms(profile[ProfileField.audiences], of: .audiences),
      "languages": languages(profile[ProfileField.languages]),
      "address": address(profile[ProfileField.address]),
      "phone": phoneLink(profile[ProfileField.phone]),
      "email": emailLink(profile[ProfileField.email]),
      "website": profile[ProfileField.website].flatMap { link(to: $0) },
      "social": .unlessEmpty((profile[ProfileField.social] ?? []).compactMap { link(to: $0) }),
      "people": .unlessEmpty((profile[ProfileField.contacts] ?? []).map { person($0, in: own) }),
      "times": times(of: profile, in: language),
      "founded": profile[ProfileField.founded].flatMap { text(strings.native(String($0))) },
      "members": profile[ProfileField.members].flatMap { text(strings.number($0)) },
      "register": register(profile[ProfileField.register]),
      "rooms": profile[ProfileField.rooms].flatMap { text(strings[$0 ? .roomsYes : .roomsNo]) },
      "accessible": accessibility(profile[ProfileField.accessible]),
      "logo": logo,
      "mark": logo == nil ? mark(profile.mark) : nil,
      "photo": design.hasPhotos ? picture(.photo, of: profile) : nil,
      "code": code(of: profile),
      "body": passage(blocks(of: main.body.value), in: main.body.language),
      "length": .number(main.body.value.markdown.unicodeScalars.count),
    ])
    report(in: main.bodyFile, body: main.body.value)
    let translations = main.others(than: language, siteLanguage: edition.settings.language).map {
      translation($0, of: profile)
    }
    guard case .object(let members) = result, !translations.isEmpty else { return result }
    return .object(members + [("translations", .list(translations))])
  }

  /// What a translation says, as a passage of its own.
  private mutating func translation(_ translation: Translation, of profile: PublishedProfile) -> JSON {
    let tag = translation.language
    let blocks = self.blocks(of: translation.body)
    let result = JSON.members([
      "lang": .text(tag.code),
      "dir": .text(tag.direction.rawValue),
      "summary": translation.record[ProfileField.summary].flatMap { text($0) },
      "times": translatedTimes(translation, of: profile),
      "body": .unlessEmpty(self.blocks(blocks, direction: tag.direction)),
    ])
    report(in: translation.file, body: translation.body)
    return result
  }

  /// The picture of a code that leads to the profile's page, if it has one.
  private func code(of profile: PublishedProfile) -> JSON? {
    guard source.pages.contains(profile.slug), let code = ProfileCode(profile, of: edition.settings) else { return nil }
    return QRCode(code.address).map { .text(String(decoding: $0.svg, as: UTF8.self)) }
  }

  private func blocks(of body: Body) -> [MarkdownBlocks.Block] {
    MarkdownBlocks.blocks(of: body) { [links] in links.target(of: $0) }
  }

  private mutating func shortName(of profile: PublishedProfile) -> JSON? {
    profile.shortNameBesideName.flatMap { passage(Localized($0, in: profile.language)) }
  }

  private func terms(_ ids: [TermID]?, of kind: Vocabulary.Kind) -> JSON? {
    .unlessEmpty((ids ?? []).filter { edition.vocabulary.term($0, of: kind) != nil }.map { .text($0.rawValue) })
  }

  private func languages(_ tags: [LanguageTag]?) -> JSON? { .unlessEmpty((tags ?? []).map { .text($0.code) }) }

  /// What warns readers of a profile that nobody has confirmed for long.
  private mutating func staleNote(on profile: PublishedProfile) -> JSON? {
    guard edition.isStale(profile) else { return nil }
    return text(strings[profile[ProfileField.confirmed] == nil ? .neverConfirmedNote : .staleNote])
  }

  // MARK: - Facts

  /// The lines of an address, and a note on how to find it.
  mutating func address(_ record: Record?) -> JSON? {
    guard let record else { return nil }
    let town = [record[AddressField.postcode], record[AddressField.city]].compactMap { $0 }.joined(separator: " ")
    let lines = [record[AddressField.street], town].compactMap { isolated($0) }
    let note = isolated(record[AddressField.note])
    return lines.isEmpty && note == nil ? nil : .members(["lines": .list(lines), "note": note])
  }

  /// A text that is in no particular language: a postcode must stay before its town whatever is around it.
  private mutating func isolated(_ value: String?) -> JSON? {
    guard case .text(let clean)? = text(value) else { return nil }
    return .text(Isolates.value(clean, within: language.direction))
  }

  private mutating func register(_ record: Record?) -> JSON? {
    // Nobody finds “VR” and its number if they stand in two lines.
    let number = record?[RegisterField.number]?.replacing(" ", with: "\u{A0}")
    return isolated([record?[RegisterField.court], number].compactMap { $0 }.joined(separator: ", "))
  }

  private mutating func accessibility(_ choice: String?) -> JSON? {
    switch choice {
    case "yes": text(strings[.accessibleYes])
    case "partly": text(strings[.accessiblePartly])
    case "no": text(strings[.accessibleNo])
    default: nil
    }
  }

  private mutating func person(_ record: Record, in language: LanguageTag) -> JSON {
    .members([
      "name": text(record[ContactField.name]),
      "role": record[ContactField.role].flatMap { passage(Localized($0, in: language)) },
      "email": emailLink(record[ContactField.email]),
      "phone": phoneLink(record[ContactField.phone]),
    ])
  }

  // MARK: - Times

  /// Days and hours in the site's language; what takes place in the profile's.
  private mutating func times(of profile: PublishedProfile, in language: LanguageTag) -> JSON? {
    let times = profile[ProfileField.times] ?? []
    let translated = language == profile.language ? nil : profile.translation(into: language)
    let others = translated?.record[ProfileField.times]
    return .unlessEmpty(
      times.enumerated().map { index, time in
        var what = time[TimeField.what].map { Localized($0, in: profile.language) }
        if let others, index < others.count, let other = others[index][TimeField.what] {
          what = Localized(other, in: language)
        }
        return .members([
          "day": time[TimeField.day].flatMap { text(strings.day($0)) },
          "time": strings.time(from: time[TimeField.from], to: time[TimeField.to]).flatMap { text($0) },
          "what": what.flatMap { passage($0) },
          "languages": languages(time[TimeField.language]),
        ])
      })
  }

  /// What takes place, in the translation's language, in the order of the profile's times.
  private mutating func translatedTimes(_ translation: Translation, of profile: PublishedProfile) -> JSON? {
    let count = profile[ProfileField.times]?.count ?? 0
    let times = (translation.record[ProfileField.times] ?? []).prefix(count)
    return .unlessEmpty(times.compactMap { $0[TimeField.what].flatMap { text($0) } })
  }

  // MARK: - Pictures

  /// What stands in the place of a logo.
  private mutating func mark(_ mark: AssociationMark) -> JSON? {
    guard let initials = text(mark.initials) else { return nil }
    let colours = MarkColours(hue: mark.hue, on: .white, towards: .black)
    return .members([
      "initials": initials, "ground": .text(colours.ground.description), "ink": .text(colours.ink.description),
    ])
  }

  private mutating func picture(_ role: PictureRole, of profile: PublishedProfile) -> JSON? {
    guard let record = profile[role.field], let picture = profile.picture(as: role).flatMap({ source.pictures[$0] })
    else { return nil }
    let translated = profile.translation(into: language)?.record[role.field]?[PictureField.alt]
    let alt =
      translated.map { Localized($0, in: language) }
      ?? Localized(record[PictureField.alt] ?? profile.name, in: profile.language)
    return self.picture(picture, alt, by: record[PictureField.credit])
  }

  /// The picture of the cover, if it can be shown.
  mutating func cover() -> JSON? {
    guard let record = design.cover, let picture = design.coverPicture.flatMap({ source.pictures[$0] }),
      let alt = design.text(CoverField.alt, of: record)
    else { return nil }
    return self.picture(picture, alt, by: record[CoverField.credit])
  }

  private mutating func picture(_ picture: Picture, _ alt: Localized<String>, by credit: String?) -> JSON {
    let name = "pictures/\(pictures.count + 1).\(picture.print.format.rawValue)"
    pictures.append(BrochurePicture(name: name, rendition: picture.print, fingerprint: picture.fingerprint))
    return .members([
      "file": .text(name),
      "alt": .text(cleaner.clean(alt.value)),
      "lang": .text(alt.language.code),
      "width": .number(picture.print.width),
      "height": .number(picture.print.height),
      "credit": credit.flatMap { text(strings.text(.pictureCredit, ["name": $0])) },
    ])
  }
}

extension PublishedProfile {
  /// An abbreviation that the name does not show anyway.
  var shortNameBesideName: String? {
    self[ProfileField.shortName].flatMap { Folding.key(name).contains(Folding.key($0)) ? nil : $0 }
  }
}
