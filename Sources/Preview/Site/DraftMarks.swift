import Diagnostics

/// How drafts are told from what may be published: a line above every page, and a word before every link to one.
enum DraftMarks {
  /// In both languages: whoever looks over somebody's shoulder should understand it, too.
  static func banner(over path: String, _ drafts: Set<String>) -> String {
    let text = text(over: path, drafts)
    return #"<span lang="de">\#(text.de)</span> <span lang="en">\#(text.en)</span>"#
  }

  private static func text(over path: String, _ drafts: Set<String>) -> Bilingual {
    // The end of the address of a draft's own page, in whatever language.
    let parts = path.split(separator: "/").suffix(2)
    if parts.first == "associations", let page = parts.last, drafts.contains(String(page.dropLast(".html".count))) {
      return Bilingual(
        de: "Entwurf: Dieser Steckbrief darf so nicht veröffentlicht werden.",
        en: "Draft: this profile must not be published as it is.")
    }
    return switch drafts.count {
    case 0: Bilingual(de: "Vorschau mit Entwürfen: Zurzeit gibt es keine.", en: "Preview with drafts: there are none.")
    case 1:
      Bilingual(
        de: "Vorschau mit Entwürfen: 1 Steckbrief darf so nicht veröffentlicht werden.",
        en: "Preview with drafts: 1 profile must not be published as it is.")
    case let count:
      Bilingual(
        de: "Vorschau mit Entwürfen: \(count) Steckbriefe dürfen so nicht veröffentlicht werden.",
        en: "Preview with drafts: \(count) profiles must not be published as they are.")
    }
  }

  /// A style sheet, because a policy that allows no scripts allows that.
  ///
  /// Before the link, for behind it lies, on cards, what makes the whole card a link.
  /// A slug consists of letters, digits and hyphens, so it needs no escaping.
  static func styles(_ drafts: Set<String>, _ language: MessageLanguage) -> String {
    let links = drafts.sorted().map { #"a[href$="/\#($0).html"]::before, a[href="\#($0).html"]::before"# }
    let badge =
      links.isEmpty
      ? ""
      : links.joined(separator: ",\n") + """
         {
          content: "\(Bilingual(de: "Entwurf", en: "Draft")(language))";
          margin-inline-end: .5em;
          padding: 0 .35em;
          border: 2px solid #a12a00;
          border-radius: .3em;
          background: #fff3ec;
          color: #8a2400;
          font: 700 .75rem/1.3 system-ui, sans-serif;
          vertical-align: .12em;
          text-decoration: none;
          white-space: nowrap;
          display: inline-block;
        }

        """
    return """
      .steckbrief-drafts {
        margin: 0;
        padding: .6em 1em;
        border-block-end: 4px dashed #a12a00;
        background: #fff3ec;
        color: #5c1800;
        font: 700 1rem/1.4 system-ui, sans-serif;
        direction: ltr;
        text-align: left;
      }
      .steckbrief-drafts span + span { font-weight: 400; }
      @media (prefers-color-scheme: dark) {
        .steckbrief-drafts { border-color: #e8703a; background: #3a1a0c; color: #ffd9c7; }
      }

      """ + badge
  }
}
