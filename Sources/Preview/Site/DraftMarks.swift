/// How drafts are told from what may be published: a line above every page, and a word behind every link to one.
enum DraftMarks {
  /// In both languages: whoever looks over somebody's shoulder should understand it, too.
  static func banner(count: Int) -> String {
    let german = count == 1 ? "1 Steckbrief ist ein Entwurf" : "\(count) Steckbriefe sind Entwürfe"
    let english = count == 1 ? "1 profile is a draft" : "\(count) profiles are drafts"
    return #"<span lang="de" dir="ltr">Vorschau mit Entwürfen: \#(german) oder ohne Einwilligung und darf so nicht "#
      + #"veröffentlicht werden.</span> <span lang="en" dir="ltr">Preview with drafts: \#(english) or without consent, "#
      + "and must not be published.</span>"
  }

  /// A style sheet, because a policy that allows no scripts allows that.
  ///
  /// A slug consists of letters, digits and hyphens, so it needs no escaping.
  static func styles(_ drafts: Set<String>) -> String {
    let links = drafts.sorted().map { #"a[href$="/\#($0).html"]::after, a[href="\#($0).html"]::after"# }
    let badge =
      links.isEmpty
      ? ""
      : links.joined(separator: ",\n") + """
         {
          content: "Entwurf";
          margin-inline-start: .5em;
          padding: .1em .4em;
          border: 2px solid #a12a00;
          border-radius: .3em;
          background: #fff3ec;
          color: #8a2400;
          font-size: .8rem;
          font-weight: 700;
          text-decoration: none;
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
      }
      .steckbrief-drafts span + span { font-weight: 400; }

      """ + badge
  }
}
