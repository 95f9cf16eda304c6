import Diagnostics

// One factory per kind, so that a field's type in Swift and its kind can never disagree.

extension Field<String> {
  static func text(
    _ key: String, _ german: String, or others: [String] = [], _ traits: FieldTraits = [], atMost maxLength: Int? = nil,
    help: Bilingual, example: Bilingual
  ) -> Field {
    Field(key, german, others, .text(maxLength: maxLength), traits, help: help, example: example)
  }

  /// A text with a form of its own: an e-mail address, a postcode, a colour.
  static func text(
    _ key: String, _ german: String, or others: [String] = [], as kind: FieldKind, _ traits: FieldTraits = [],
    help: Bilingual, example: Bilingual
  ) -> Field {
    Field(key, german, others, kind, traits, help: help, example: example)
  }
}

extension Field<LocalizedText> {
  static func localizedText(
    _ key: String, _ german: String, _ traits: FieldTraits = [], atMost maxLength: Int? = nil, help: Bilingual,
    example: Bilingual
  ) -> Field {
    Field(key, german, [], .localizedText(maxLength: maxLength), traits, help: help, example: example)
  }
}

extension Field<[String]> {
  static func texts(
    _ key: String, _ german: String, or others: [String] = [], as kind: FieldKind = .texts, _ traits: FieldTraits = [],
    help: Bilingual, example: Bilingual
  ) -> Field {
    Field(key, german, others, kind, traits, help: help, example: example)
  }
}

extension Field<Int> {
  static func number(
    _ key: String, _ german: String, or others: [String] = [], as kind: FieldKind, help: Bilingual, example: Bilingual
  ) -> Field {
    Field(key, german, others, kind, [], help: help, example: example)
  }
}

extension Field<Bool> {
  static func yesNo(_ key: String, _ german: String, or others: [String] = [], help: Bilingual, example: Bilingual)
    -> Field
  {
    Field(key, german, others, .yesNo, [], help: help, example: example)
  }
}

extension Field<CalendarDate> {
  static func date(
    _ key: String, _ german: String, or others: [String] = [], _ traits: FieldTraits = [], isPast: Bool,
    help: Bilingual, example: Bilingual
  ) -> Field {
    Field(key, german, others, .date(isPast: isPast), traits, help: help, example: example)
  }
}

extension Field<ClockTime> {
  static func time(_ key: String, _ german: String, help: Bilingual, example: Bilingual) -> Field {
    Field(key, german, [], .time, [], help: help, example: example)
  }
}

extension Field<Recurrence> {
  static func recurrence(_ key: String, _ german: String, _ traits: FieldTraits, help: Bilingual, example: Bilingual)
    -> Field
  {
    Field(key, german, [], .recurrence, traits, help: help, example: example)
  }
}

extension Field<TermID> {
  static func term(_ key: String, _ german: String, of kind: Vocabulary.Kind, help: Bilingual, example: Bilingual)
    -> Field
  {
    Field(key, german, [], .term(kind), [], help: help, example: example)
  }
}

extension Field<[TermID]> {
  static func terms(
    _ key: String, _ german: String, of kind: Vocabulary.Kind, _ traits: FieldTraits = [], help: Bilingual,
    example: Bilingual
  ) -> Field {
    Field(key, german, [], .terms(kind), traits, help: help, example: example)
  }
}

extension Field<LanguageTag> {
  static func language(
    _ key: String, _ german: String, _ traits: FieldTraits = [], help: Bilingual, example: Bilingual
  ) -> Field {
    Field(key, german, [], .language, traits, help: help, example: example)
  }
}

extension Field<[LanguageTag]> {
  static func languages(_ key: String, _ german: String, _ traits: FieldTraits, help: Bilingual, example: Bilingual)
    -> Field
  {
    Field(key, german, [], .languages, traits, help: help, example: example)
  }
}

extension Field<[Channel]> {
  static func channels(_ key: String, _ german: String, _ traits: FieldTraits, help: Bilingual, example: Bilingual)
    -> Field
  {
    Field(key, german, [], .channels, traits, help: help, example: example)
  }
}

extension Field<TilePosition> {
  static func position(_ key: String, _ german: String, help: Bilingual, example: Bilingual) -> Field {
    Field(key, german, [], .position, [], help: help, example: example)
  }
}

extension Field<Labels> {
  static func labels(
    _ key: String, _ german: String, or others: [String] = [], _ traits: FieldTraits, help: Bilingual,
    example: Bilingual
  ) -> Field {
    Field(key, german, others, .labels, traits, help: help, example: example)
  }
}

extension Field<Record> {
  static func record(
    _ key: String, _ german: String, or others: [String] = [], _ traits: FieldTraits = [],
    of fields: [FieldDeclaration],
    help: Bilingual, example: Bilingual
  ) -> Field {
    Field(key, german, others, .record(fields), traits, help: help, example: example)
  }
}

extension Field<[Record]> {
  static func records(
    _ key: String, _ german: String, or others: [String] = [], _ traits: FieldTraits = [],
    of fields: [FieldDeclaration],
    help: Bilingual, example: Bilingual
  ) -> Field {
    Field(key, german, others, .records(fields), traits, help: help, example: example)
  }
}

extension Field<Withholding> {
  static func withholding(_ key: String, _ german: String, or others: [String], help: Bilingual, example: Bilingual)
    -> Field
  {
    Field(key, german, others, .withholding, [.confidential], help: help, example: example)
  }
}
