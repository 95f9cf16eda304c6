import Profiles

extension BrochureWriter {
  /// The page for new associations and the form to take part; `nil` if the office does not say how to do that.
  mutating func takePart() -> JSON? {
    guard let text = officeText(.takePart) else { return nil }
    let form = TakePartForm(edition, in: language, strings)
    return .members([
      "text": text,
      "title": self.text(strings[.formTitle]), "hint": self.text(strings[.formHint]),
      "questions": .list(form.questions.map { question($0) }),
      "pictures": self.text(strings[.formPictures]),
      "consent": .members([
        "title": self.text(strings[.formConsent]), "wording": consentWording(form.wording),
        "label": self.text(strings[.formChannels]), "channels": labels(form.channels),
        "by": self.text(strings[.formBy]), "date": self.text(strings[.formDate]),
        "signature": self.text(strings[.formSignature]),
      ]),
      "send": self.text(strings[.formSend]), "separator": separator(),
    ])
  }

  private mutating func question(_ question: TakePartForm.Question) -> JSON {
    var members: [(name: String, value: JSON)] = [
      ("label", passage(question.label) ?? .text("")), ("width", .number(question.width)),
    ]
    if question.isRequired { members.append(("required", .flag(true))) }
    switch question.answer {
    case .lines(let count): members.append(("lines", .number(count)))
    case .boxes(let words): members.append(("boxes", labels(words)))
    case .table(let columns, let rows):
      let columns = columns.map { column in
        JSON.members(["label": passage(column.label), "share": .number(column.share)])
      }
      members += [("columns", .list(columns)), ("rows", .number(rows))]
    case .entries(let questions, let count):
      members += [("questions", .list(questions.map { self.question($0) })), ("count", .number(count))]
    }
    return .object(members)
  }

  private mutating func labels(_ words: [Localized<String>]) -> JSON { .list(words.compactMap { passage($0) }) }

  private mutating func consentWording(_ wording: TakePartForm.Wording?) -> JSON? {
    wording.map { .members(["text": passage($0.text), "id": $0.id.flatMap { text($0) }]) }
  }
}
