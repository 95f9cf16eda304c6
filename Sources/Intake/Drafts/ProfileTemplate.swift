import Diagnostics
import Profiles

/// The text of a new profile: every field explained, the required ones first and waiting to be filled in, the others
/// with an example behind a `#`.
///
/// Nothing is filled in but the name: no example can be published by mistake, and no consent that nobody gave.
package struct ProfileTemplate: Sendable {
  package let language: MessageLanguage
  /// The words of the site, offered for topics, audiences and districts.
  package let vocabulary: Vocabulary?

  package init(language: MessageLanguage, vocabulary: Vocabulary?) {
    self.language = language
    self.vocabulary = vocabulary
  }

  package func text(forName name: String) -> String {
    let explanation = FieldExplanation(language: language, vocabulary: vocabulary)
    var lines = ["---"] + comment(Self.introduction)
    for field in ProfileField.all where field.isRequired {
      lines += [""] + explanation.help(field)
      if field.key == ProfileField.name.declaration.key {
        lines.append("\(field.key(in: language)): \(YAMLText.scalar(name))")
      } else {
        lines += ["# " + Self.forExample(language)] + explanation.sample(field).map { "#   " + $0 }
        lines += explanation.blank(field)
      }
    }
    lines += [""] + comment(Self.voluntary)
    for field in ProfileField.all where !field.isRequired {
      lines += [""] + explanation.help(field) + explanation.sample(field).map { "#" + $0 }
    }
    lines += [""] + comment(Self.below) + ["---", ""]
    return lines.joined(separator: "\n") + "\n"
  }

  private func comment(_ text: Bilingual) -> [String] {
    FieldExplanation.wrapped(text(language)).map { "# " + $0 }
  }

  private static let introduction = Bilingual(
    de: "Ein Steckbrief. Zeilen, die mit # beginnen, sind Erklärungen; Sie dürfen sie löschen. "
      + "Diese Angaben werden gebraucht:",
    en: "A profile. Lines that begin with # are explanations; you may delete them. These fields are required:")
  private static let forExample = Bilingual(de: "Zum Beispiel:", en: "For example:")
  private static let voluntary = Bilingual(
    de: "Alles Weitere ist freiwillig. Löschen Sie dazu das # vor dem Wort mit dem Doppelpunkt, und auch am Anfang "
      + "der eingerückten Zeilen darunter, wenn es welche gibt. Dann setzen Sie ein, was für Sie stimmt.",
    en: "Everything else is voluntary. To give it, delete the # before the word with the colon, and at the beginning "
      + "of the indented lines below, if there are any. Then put in what is right for you.")
  private static let below = Bilingual(
    de: "Unter der nächsten Linie ist Platz für Ihren Text: wer Sie sind, was Sie anbieten, wie man dazukommt. "
      + "Eine leere Zeile trennt Absätze, zwei ## und ein Leerzeichen machen eine Überschrift.",
    en: "Below the next line is room for your text: who you are, what you offer, how to join. "
      + "An empty line separates paragraphs, two ## and a space make a heading.")
}
