import Markdown
import Profiles

/// The words of some documents, folded, and where they occur.
///
/// Most words occur again and again. They are told apart as they are written, and each is folded once.
struct SearchHarvest: Sendable {
  private(set) var words = WordTable()
  /// By the number of the word; documents ascending, each once.
  private(set) var postings: [[SearchPosting]] = []

  /// Reads the profiles with these numbers.
  init(_ profiles: [PublishedProfile], _ numbers: Range<Int>) {
    var gathering = Gathering()
    for number in numbers { gathering.read(profiles[number], number: number) }
    for number in 0..<gathering.words.count {
      Self.fold(gathering.words[number]) { word in
        let folded = words.number(of: word)
        if folded == postings.count { postings.append([]) }
        postings[folded] += gathering.postings[number]
      }
    }
    for number in postings.indices { postings[number] = SearchPosting.best(of: postings[number]) }
  }

  /// In Ukrainian г is spoken as h, and by h it is found as well.
  private static func fold(_ written: ArraySlice<UInt8>, _ receive: ([UInt8]) -> Void) {
    guard written.first == Gathering.ukrainianMark else {
      return SearchFolding.words(of: String(decoding: written, as: UTF8.self), receive)
    }
    let text = String(decoding: written.dropFirst(), as: UTF8.self)
    SearchFolding.words(of: text, receive)
    let soft = text.unicodeScalars.map { $0 == "г" || $0 == "Г" ? "х" : $0 }
    if soft != Array(text.unicodeScalars) {
      SearchFolding.words(of: String(String.UnicodeScalarView(soft)), receive)
    }
  }
}

/// Words as they are written.
private struct Gathering {
  var words = WordTable()
  var postings: [[SearchPosting]] = []
  private var word: [UInt8] = []

  /// Stands before words of Ukrainian texts, which are folded in another way.
  static let ukrainianMark: UInt8 = 1

  mutating func read(_ profile: PublishedProfile, number: Int) {
    // Best field first: a word's first posting of a document is the one that stays.
    let inAllLanguages =
      [(profile.language, profile.record, profile.body)]
      + profile.translations.map { ($0.language, $0.record, $0.body) }
    for field in [ProfileField.name, ProfileField.shortName] {
      if let text = profile[field] { read(text.utf8, profile.language, SearchPosting(document: number, field: .name)) }
    }
    for (language, record, _) in inAllLanguages {
      guard let text = record[ProfileField.summary] else { continue }
      read(text.utf8, language, SearchPosting(document: number, field: .summary))
    }
    for (language, record, body) in inAllLanguages {
      let posting = SearchPosting(document: number, field: .text)
      for time in record[ProfileField.times] ?? [] {
        if let text = time[TimeField.what] { read(text.utf8, language, posting) }
      }
      read(MarkdownDocument(body.markdown).visibleText, language, posting)
    }
  }

  /// Cuts a text roughly, at whatever in ASCII is no letter; folding cuts the rest.
  private mutating func read(_ text: some Sequence<UInt8>, _ language: LanguageTag, _ posting: SearchPosting) {
    let isUkrainian = language.language == "uk"
    for byte in text {
      if byte >= 0x80 || byte.isASCIILetterOrDigit || byte == 0x27 {
        if word.isEmpty, isUkrainian { word.append(Self.ukrainianMark) }
        word.append(byte)
      } else if !word.isEmpty {
        add(posting)
      }
    }
    if !word.isEmpty { add(posting) }
  }

  private mutating func add(_ posting: SearchPosting) {
    let number = words.number(of: word)
    word.removeAll(keepingCapacity: true)
    if number == postings.count {
      postings.append([posting])
    } else if postings[number].last?.document != posting.document {
      postings[number].append(posting)
    }
  }
}
