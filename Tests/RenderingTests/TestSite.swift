import Diagnostics
import Profiles
import Rendering
import Testing

/// A small site made by hand, and what is planned of it.
struct TestSite {
  var profiles: [Profile] = []
  var pages: [Page] = []
  var settings: [Record.Entry] = []
  var topics = ["bildung": "Bildung", "sport": "Sport"]
  var districts = [Term(id: TermID("mitte"), labels: Labels([.german: "Mitte"]), otherSpellings: [])]
  var outlines: DistrictOutlines?
  var strings = TestStrings.make()
  var templates = TestTemplates.all
  var assets: [Asset] = []
  var pictures: [PictureUse: Picture] = [:]
  var hasBrochurePDF = false
  var today = "2026-11-23"
  /// The languages that the site offers besides that of `strings`.
  var otherLanguages: [LanguageTag] = []

  /// A profile that may be shown everywhere.
  static func profile(
    _ slug: String, name: String? = nil, channels: [Channel] = Channel.allCases, folder: String = "",
    language: LanguageTag = .german, body: String = "", translations: [Translation] = [], _ more: [Record.Entry] = []
  ) -> Profile {
    let consent = Record([entry(ConsentField.channels, .channels(channels))])
    let fields = [
      entry(ProfileField.name, .text(name ?? "Verein \(slug)")), entry(ProfileField.summary, .text("Kurz: \(slug)")),
      entry(ProfileField.topics, .terms([TermID("bildung")])), entry(ProfileField.languages, .languages([.german])),
      entry(ProfileField.consent, .record(consent)),
    ]
    let record = Record(fields.filter { field in !more.contains { $0.key == field.key } } + more)
    return Profile(
      slug: slug, file: "content/associations/\(folder)\(slug).md", folder: folder, language: language, record: record,
      body: Body(markdown: body, firstLine: 10), translations: translations)
  }

  static func page(_ name: String, title: String, body: String, role: String? = nil) -> Page {
    let fields = [entry(PageField.title, .text(title))] + (role.map { [entry(PageField.role, .text($0))] } ?? [])
    return Page(
      name: name, file: "content/pages/\(name).md", language: .german, record: Record(fields),
      body: Body(markdown: body, firstLine: 5))
  }

  static func entry<Value>(_ field: Field<Value>, _ value: FieldValue) -> Record.Entry {
    Record.Entry(key: field.declaration.key, value: value, place: .start)
  }

  /// As many profiles as asked for, in alphabetical order.
  static func profiles(_ count: Int, _ more: [Record.Entry] = []) -> [Profile] {
    (0..<count).map { number in
      let digits = String(number)
      let padded = String(repeating: "0", count: 6 - digits.count) + digits
      return profile("v\(padded)", name: "Verein \(padded)", more)
    }
  }

  func source() throws -> WebsiteSource {
    let today = try #require(CalendarDate(today))
    let terms = topics.sorted { $0.key < $1.key }.map { id, label in
      Term(id: TermID(id), labels: Labels([.german: label]), otherSpellings: [])
    }
    let fields = [
      Self.entry(SiteField.title, .text("Vereine der Stadt")),
      Self.entry(SiteField.baseURL, .text("https://vereine.example.org/liste/")),
      Self.entry(SiteField.publisher, .record(Record([Self.entry(PublisherField.name, .text("Büro"))]))),
    ]
    let directory = AssociationDirectory(
      settings: SiteSettings(Record(fields.filter { field in !settings.contains { $0.key == field.key } } + settings)),
      vocabulary: Vocabulary([.topics: terms, .districts: districts]), outlines: outlines, pages: pages,
      profiles: profiles)
    return WebsiteSource(
      edition: directory.edition(for: [.web], asOf: today),
      brochureEdition: directory.edition(for: [.web, .print], asOf: today),
      dataEdition: directory.edition(for: [.web, .data], asOf: today),
      templates: TemplateSet.load(templates, assets: assets.map(\.path)).templates,
      strings: [strings] + otherLanguages.map { TestStrings.make(language: $0) },
      assets: assets, pictures: pictures, hasBrochurePDF: hasBrochurePDF, programVersion: "test")
  }

  /// All files, by path; pictures have no text.
  func files() async throws -> [String: PlannedText] {
    let planned = try await Website.plan(source()).files().map { file in
      switch file.content {
      case .rendered(let make):
        (file.path, PlannedText(fingerprint: file.fingerprint, text: String(decoding: make(), as: UTF8.self)))
      case .picture: (file.path, PlannedText(fingerprint: file.fingerprint, text: ""))
      }
    }
    return Dictionary(planned) { first, _ in first }
  }
}

/// A planned file, rendered.
struct PlannedText: Hashable {
  let fingerprint: Fingerprint
  let text: String

  /// The values of all `href` and `src` attributes, in their order.
  var links: [String] {
    text.matches(of: /(?:href|src)="([^"]*)"/).map { String($0.output.1) }
  }
}

/// The smallest templates that show every link and every value the tests look for.
enum TestTemplates {
  static let all: [TemplateSource] = texts.sorted { $0.key < $1.key }.map {
    TemplateSource(name: $0.key, file: "\($0.key).mustache", text: $0.value)
  }

  private static let texts = [
    "layout": """
    {{#base}}<base href="{{base}}">{{/base}}{{{head}}}<title>{{documentTitle}}</title><link href="{{canonical}}">{{{alternates}}}
    {{{header}}}{{#breadcrumbs}}<a href="{{href}}">{{label}}</a>{{/breadcrumbs}}
    {{$main}}{{/main}}{{{footer}}}
    """,
    "language-menu": "{{#siteLanguages}}<a href=\"{{href}}\">{{label}}</a>{{/siteLanguages}}",
    "alternates": "{{#alternates}}<link hreflang=\"{{hreflang}}\" href=\"{{href}}\">{{/alternates}}",
    "head": "<link href=\"{{siteRoot}}assets/style.css\">",
    "header":
      "<a href=\"{{home}}\">{{siteTitle}}</a>{{#sections}}<a href=\"{{href}}\"></a>{{/sections}}{{#menu}}<a href=\"{{href}}\">{{label}}</a>{{/menu}}{{#easyLanguage}}<a href=\"{{href}}\">{{label}}</a>{{/easyLanguage}}{{#siteLanguages}}<a href=\"{{href}}\">{{label}}</a>{{/siteLanguages}}",
    "footer":
      "{{#links}}<a href=\"{{href}}\">{{label}}</a>{{/links}}<a href=\"{{brochureHTML}}\"></a>{{#brochurePDF}}<a href=\"{{brochurePDF}}\"></a>{{/brochurePDF}}<a href=\"{{dataPage}}\"></a>",
    "card":
      "<a href=\"{{href}}\">{{name}}</a>{{#logo}}<source srcset=\"{{webpSmall}}\"><img src=\"{{src}}\" alt=\"{{alt}}\">{{/logo}}",
    "home":
      "{{<layout}}{{$main}}{{countActive}};{{asOf}};{{{introduction}}}{{#isLarge}}large{{/isLarge}}{{#letters}}<a href=\"{{href}}\">{{label}}</a>{{/letters}}{{#items}}<li{{#anchor}} id=\"{{anchor}}\"{{/anchor}}>{{{card}}}</li>{{/items}}{{#topicTerms}}<a href=\"{{href}}\">{{label}} {{count}}</a>{{/topicTerms}}{{/main}}{{/layout}}",
    "list":
      "{{<layout}}{{$main}}<h1>{{label}}</h1>{{#letters}}<a href=\"{{href}}\">{{label}}</a>{{/letters}}{{#items}}<li{{#anchor}} id=\"{{anchor}}\"{{/anchor}}>{{{card}}}</li>{{/items}}{{^items}}empty{{/items}}{{#pager}}{{position}}{{#previous}}<a href=\"{{previous}}\"></a>{{/previous}}{{#next}}<a href=\"{{next}}\"></a>{{/next}}{{#pages}}{{#pageLink}}<a href=\"{{href}}\">{{label}}{{#isCurrent}}!{{/isCurrent}}</a>{{/pageLink}}{{/pages}}{{/pager}}{{/main}}{{/layout}}",
    "terms":
      "{{<layout}}{{$main}}{{#map}}{{>map}}{{/map}}{{#terms}}<a href=\"{{href}}\">{{label}} {{count}}</a>{{/terms}}{{/main}}{{/layout}}",
    "map": """
    <svg {{mapWidth}} {{mapHeight}}{{#isTiled}} tiled{{/isTiled}}>{{#areas}}<a href="{{href}}" class="{{step}}" title="{{areaName}}" d="{{path}}">{{#areaLabels}}
    ({{x}} {{y}}{{#isForSmall}} small{{/isForSmall}}{{#isForLarge}} large{{/isForLarge}}: {{#nameLines}}{{line}}/{{/nameLines}}{{#countLine}}{{line}}{{/countLine}})
    {{/areaLabels}}</a>{{/areas}}</svg>{{#mapKey}}[{{step}}: {{numbers}}]{{/mapKey}}
    """,
    "profile":
      "{{<layout}}{{$main}}{{>record}}{{#exports}}<a href=\"{{vCard}}\"></a><a href=\"{{organization}}\"></a>{{#calendar}}<a href=\"{{calendar}}\"></a>{{/calendar}}<script type=\"application/ld+json\">{{{linkedData}}}</script>{{/exports}}{{/main}}{{/layout}}",
    "data":
      "{{<layout}}{{$main}}{{count}};{{asOf}};{{#files}}<a href=\"{{href}}\">{{fileName}}</a>{{fileText}}{{/files}}{{#columns}}{{#columnNames}}<code>{{text}}</code>{{/columnNames}}{{meaning}}{{/columns}}{{#licence}}<b>{{label}}</b><a href=\"{{href}}\"></a>{{/licence}}{{/main}}{{/layout}}",
    "record": """
    <h1 title="{{name}}">{{name}}</h1><p{{{summaryLanguage}}}>{{summary}}</p>{{#isStale}}STALE{{/isStale}}{{#isPaused}}PAUSED{{/isPaused}}
    {{#isUnconfirmed}}UNCONFIRMED{{/isUnconfirmed}}{{confirmed}}{{#topics}}<a href="{{href}}">{{label}}</a>{{/topics}}
    {{#languages}}<a href="{{href}}">{{label}}<span{{{ownNameLanguage}}}>{{ownName}}</span></a>{{/languages}}
    {{#district}}<a href="{{href}}">{{label}}</a>{{/district}}{{#phone}}<a href="{{phoneLink}}">{{phone}}</a>{{/phone}}
    {{#email}}<a href="{{emailLink}}">{{email}}</a>{{/email}}{{#website}}<a href="{{website}}">{{websiteLabel}}</a>{{/website}}
    {{#address}}{{street}}{{city}}{{/address}}{{#contacts}}{{name}}{{role}}{{email}}{{/contacts}}{{> times}}
    {{#logo}}<img src="{{src}}" alt="{{alt}}">{{credit}}{{/logo}}{{#photo}}<img src="{{src}}" alt="{{alt}}">{{/photo}}
    <div{{{bodyLanguage}}}>{{{body}}}</div>{{#isSummaryUntranslated}}SUMMARY{{/isSummaryUntranslated}}{{#isBodyUntranslated}}BODY{{/isBodyUntranslated}}{{#otherLanguages}}<a href="{{href}}">{{label}}</a>{{/otherLanguages}}{{#translations}}<section id="{{translationID}}"{{{passageLanguage}}}>{{passageSummary}}{{{passageBody}}}{{> times}}</section>{{/translations}}
    """,
    "times": "{{#times}}<i{{{dayLanguage}}}>{{day}}{{time}}</i>{{what}}{{/times}}",
    "page": "{{<layout}}{{$main}}{{untranslated}}<h1{{{titleLanguage}}}>{{title}}</h1>{{{body}}}{{/main}}{{/layout}}",
    "not-found": "{{<layout}}{{$main}}{{#ways}}<a href=\"{{href}}\">{{label}}</a>{{/ways}}{{/main}}{{/layout}}",
    "moved":
      "{{<layout}}{{$main}}{{#newPage}}<meta content=\"0; url={{href}}\"><a href=\"{{href}}\"{{{labelLanguage}}}>{{label}}</a>{{/newPage}}<link href=\"{{newAddress}}\">{{/main}}{{/layout}}",
    "brochure":
      "{{<layout}}{{$main}}<style src=\"{{siteRoot}}{{pageSheet}}\"></style>{{#groups}}<h2>{{label}}</h2>{{#profiles}}<article id=\"p-{{slug}}\">{{>record}}</article>{{/profiles}}{{/groups}}{{#indexes}}{{#indexSections}}{{label}}{{#entries}}<a href=\"{{href}}\">{{label}}</a>{{/entries}}{{/indexSections}}{{/indexes}}{{/main}}{{/layout}}",
  ]
}

extension Picture {
  /// A picture that was made ready, of two sizes; nobody here opens its files.
  static func ready(_ source: String, width: Int = 288, height: Int = 192) -> Picture {
    let source = ContentDigest(ofLines: [source])
    func rendition(_ name: String, _ format: Format, _ share: Int = 1) -> Rendition {
      Rendition(file: "/store/\(name)", format: format, width: width / share, height: height / share)
    }
    return Picture(
      source: source, fingerprint: Fingerprint(of: source), web: [rendition("s", .webp, 2), rendition("l", .webp)],
      fallback: rendition("f", .jpeg), print: rendition("p", .png))
  }
}
