import Diagnostics

// What libyaml says, in words for people who write lists.

extension Bilingual {
  /// What is wrong, by libyaml's own words: those are for programmers.
  static func yamlSyntax(_ problem: String) -> Bilingual {
    switch problem {
    case let text where text.contains("unexpected end of stream"):
      Bilingual(de: "Die Angabe ist nicht zu Ende geschrieben.", en: "This field is not written to its end.")
    case let text where text.contains("did not find expected ',' or"):
      Bilingual(
        de: "Hier fehlt ein Komma oder eine schließende Klammer.", en: "A comma or a closing bracket is missing here.")
    case let text where text.contains("could not find expected ':'"):
      Bilingual(
        de: "Hier fehlt ein Doppelpunkt nach dem Schlüssel.", en: "A colon is missing here, behind the key.")
    case let text where text.contains("did not find expected key"):
      Bilingual(
        de: "Hier wird ein Schlüssel erwartet; vielleicht stimmt die Einrückung nicht.",
        en: "A key is expected here; perhaps the indentation is not right.")
    case let text where text.contains("did not find expected '-' indicator"):
      Bilingual(
        de: "Hier wird ein Strich vor dem nächsten Eintrag der Liste erwartet.",
        en: "A dash is expected here, before the next entry of the list.")
    case let text where text.contains("cannot start any token"):
      Bilingual(de: "Mit diesem Zeichen darf kein Wert beginnen.", en: "No value may begin with this character.")
    case let text where text.contains("mapping values are not allowed"):
      Bilingual(de: "Ein Doppelpunkt an dieser Stelle ist nicht erlaubt.", en: "A colon is not allowed in this place.")
    case let text where text.contains("block sequence entries are not allowed"):
      Bilingual(
        de: "Eine Liste mit Strichen muss in einer neuen Zeile beginnen.",
        en: "A list with dashes must begin on a new line.")
    case let text where text.contains("unknown escape character"):
      Bilingual(
        de: "Zwischen doppelten Anführungszeichen hat \\ eine besondere Bedeutung.",
        en: "Between double quotation marks, \\ has a special meaning.")
    default: Bilingual(de: "Diese Stelle ist kein gültiges YAML.", en: "This is not valid YAML.")
    }
  }

  /// What helps, by the same words.
  static func advice(for problem: String) -> Bilingual {
    if problem.contains("cannot start any token") { return .quoteSpecialCharacter }
    if problem.contains("block sequence entries") {
      return Bilingual(
        de: "Schreiben Sie mehrere Werte so: [eins, zwei]", en: "Write several values like this: [one, two]")
    }
    if problem.contains("escape character") {
      return Bilingual(
        de: "Setzen Sie den Wert in einfache Anführungszeichen: '…'", en: "Put the value in single quotation marks: '…'"
      )
    }
    return Bilingual(
      de: "Prüfen Sie Anführungszeichen, Klammern und Einrückung dieser Angabe.",
      en: "Check the quotation marks, brackets and indentation of this field.")
  }
}
