import Profiles

/// The page for new associations, and the form by which they take part: to be printed and written on.
package final class TakePartView: TemplateView {
  private let text: OfficeTextView
  private let form: TakePartForm
  private let surrounding: LanguageTag

  init(_ text: OfficeTextView, _ form: TakePartForm) {
    self.text = text
    self.form = form
    surrounding = form.language
  }

  package static let names = Names<TakePartView>(
    OfficeTextView.names.of { $0.text },
    [
      .list("questions", QuestionView.self) { view in
        view.form.questions.map { QuestionView($0, in: view.surrounding) }
      },
      .list("channels", TextView.self) { view in view.form.channels.map { TextView($0, in: view.surrounding) } },
      .text("wording") { $0.form.wording?.text.value },
      .html("wordingLanguage") { view in
        view.form.wording.map { HTML.languageAttributes($0.text.language, within: view.surrounding) }
      },
      .text("wordingID") { $0.form.wording?.id },
    ])
}

/// What the form asks for, and room for the answer.
package final class QuestionView: TemplateView {
  private let question: TakePartForm.Question
  private let surrounding: LanguageTag

  init(_ question: TakePartForm.Question, in surrounding: LanguageTag) {
    self.question = question
    self.surrounding = surrounding
  }

  package static let names = Names<QuestionView>([
    .text("label") { $0.question.label.value },
    .html("labelLanguage") { HTML.languageAttributes($0.question.label.language, within: $0.surrounding) },
    .flag("isRequired") { $0.question.isRequired },
    // In sixths of the page.
    .text("share") { String($0.question.width) },
    .list("answerLines", EmptyLineView.self) { view in
      guard case .lines(let count) = view.question.answer else { return [] }
      return EmptyLineView.several(count)
    },
    .list("boxes", TextView.self) { view in
      guard case .boxes(let words) = view.question.answer else { return [] }
      return words.map { TextView($0, in: view.surrounding) }
    },
    // Few stand in a line.
    .flag("hasManyBoxes") { view in
      guard case .boxes(let words) = view.question.answer else { return false }
      return words.count > 4
    },
    .list("tableColumns", FormColumnView.self) { view in
      guard case .table(let columns, let rows) = view.question.answer else { return [] }
      return columns.map { FormColumnView($0.label, share: $0.share, rows: rows, in: view.surrounding) }
    },
    .list("formEntries", FormEntryView.self) { view in
      guard case .entries(let questions, let count) = view.question.answer else { return [] }
      return (0..<count).map { _ in FormEntryView(questions.map { QuestionView($0, in: view.surrounding) }) }
    },
  ])
}

/// A column of a table that is empty but for its head.
package final class FormColumnView: TemplateView {
  private let label: Localized<String>
  private let share: Int
  private let rows: Int
  private let surrounding: LanguageTag

  init(_ label: Localized<String>, share: Int, rows: Int, in surrounding: LanguageTag) {
    self.label = label
    self.share = share
    self.rows = rows
    self.surrounding = surrounding
  }

  package static let names = Names<FormColumnView>([
    .text("label") { $0.label.value },
    .html("labelLanguage") { HTML.languageAttributes($0.label.language, within: $0.surrounding) },
    .text("share") { String($0.share) },
    .list("answerLines", EmptyLineView.self) { EmptyLineView.several($0.rows) },
  ])
}

/// One of several entries that answer the same questions.
package final class FormEntryView: TemplateView {
  private let questions: [QuestionView]

  init(_ questions: [QuestionView]) { self.questions = questions }

  package static let names = Names<FormEntryView>([
    .list("entryQuestions", QuestionView.self) { $0.questions }
  ])
}

/// A line to write on.
package final class EmptyLineView: TemplateView {
  static func several(_ count: Int) -> [EmptyLineView] { (0..<count).map { _ in EmptyLineView() } }

  package static let names = Names<EmptyLineView>([])
}
