/// Makes a stranger's text fit for the typesetter: only characters that some font covers, sane marks and
/// directions, and nowhere a word too long for a line.
///
/// A single character without a glyph would fail the whole PDF: PDF/UA-1 (ISO 14289-1, 7.21) wants every one drawn.
package struct TextCleaner: Sendable {
  private let coverage: FontCoverage
  private let replacement: Unicode.Scalar
  /// What had to be replaced since somebody last asked, each once, in order of appearance.
  private var uncovered: [Unicode.Scalar] = []

  package init(coverage: FontCoverage) {
    self.coverage = coverage
    replacement = coverage.covers("\u{FFFD}") ? "\u{FFFD}" : "?"
  }

  /// The characters that no font covers, of all texts cleaned since the last call.
  package mutating func takeUncovered() -> [Unicode.Scalar] {
    defer { uncovered = [] }
    return uncovered
  }

  /// A text of one paragraph: line breaks and tabs become spaces, runs of spaces one space.
  package mutating func clean(_ text: String) -> String {
    let clean = clean(text.unicodeScalars, keepingLines: false)
    return String(LongWords.broken(TelephoneNumbers.joined(Abbreviations.joined(clean))))
  }

  /// A preformatted text: its lines stay.
  package mutating func cleanLines(_ text: String) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
      String(LongWords.broken(clean($0.unicodeScalars, keepingLines: true)))
    }
  }

  private mutating func clean(_ text: some Sequence<Unicode.Scalar>, keepingLines: Bool)
    -> String.UnicodeScalarView
  {
    var result = Output(keepsSpaces: keepingLines)
    for scalar in text {
      switch Kind(scalar) {
      case .space: result.appendSpace(scalar)
      case .dropped: break
      case .invisible: result.appendInvisible(scalar)
      case .openingIsolate: result.open(scalar)
      case .closingIsolate: result.close(scalar)
      case .mark(let takesRoom): append(mark: scalar, takingRoom: takesRoom, to: &result)
      case .visible(let canBeShown):
        if canBeShown, coverage.covers(scalar) {
          result.append(scalar)
        } else {
          report(scalar)
          result.appendReplacement(replacement)
        }
      }
    }
    return result.finished()
  }

  private mutating func append(mark: Unicode.Scalar, takingRoom: Bool, to result: inout Output) {
    // A mark without a letter under it, or one too many: text that was made to spill over its neighbours.
    guard !result.cluster.isEmpty, takingRoom || result.marksInARow < Self.mostMarks else { return }
    guard coverage.coversTogether(result.cluster + [mark]) else {
      if !coverage.covers(mark) { report(mark) }
      return
    }
    result.append(mark: mark, takingRoom: takingRoom)
  }

  private mutating func report(_ scalar: Unicode.Scalar) {
    if !uncovered.contains(scalar) { uncovered.append(scalar) }
  }

  /// No script in use puts more upon one letter.
  private static let mostMarks = 4
}

extension TextCleaner {
  /// What becomes of a character.
  private enum Kind {
    case space
    case dropped
    /// Without a glyph, but with a meaning for its neighbours.
    case invisible
    case openingIsolate
    case closingIsolate
    case mark(takesRoom: Bool)
    case visible(canBeShown: Bool)

    init(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x21...0x7E: self = .visible(canBeShown: true)
      case 0x20, 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: self = .space
      case 0xAD, 0x061C, 0x200B...0x200F, 0x2060: self = .invisible
      case 0x2066...0x2068: self = .openingIsolate
      case 0x2069: self = .closingIsolate
      default: self.init(category: scalar.properties.generalCategory, of: scalar)
      }
    }

    private init(category: Unicode.GeneralCategory, of scalar: Unicode.Scalar) {
      switch category {
      case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: self = .dropped
      // Fonts have glyphs for some of these, but PDF/A-2a (ISO 19005-2, 6.2.11.7) wants to know what they mean.
      case .privateUse, .unassigned: self = .visible(canBeShown: false)
      case .nonspacingMark, .enclosingMark:
        self = scalar.properties.isDefaultIgnorableCodePoint ? .dropped : .mark(takesRoom: false)
      case .spacingMark: self = .mark(takesRoom: true)
      // U+FFFC stands for an object, Hangul fillers for nothing at all.
      default:
        let isVisible = scalar.value != 0xFFFC && !scalar.properties.isDefaultIgnorableCodePoint
        self = isVisible ? .visible(canBeShown: true) : .dropped
      }
    }
  }

  /// The cleaned text so far, and what must be known of its end.
  private struct Output {
    let keepsSpaces: Bool
    private var text = String.UnicodeScalarView()
    /// The last letter and the marks upon it; empty where a mark would have nothing to stand on.
    private(set) var cluster: [Unicode.Scalar] = []
    private(set) var marksInARow = 0
    private var invisiblesInARow = 0
    private var endsInReplacement = false
    private var openIsolates = 0
    private var droppedIsolates = 0

    init(keepsSpaces: Bool) { self.keepsSpaces = keepsSpaces }

    mutating func append(_ scalar: Unicode.Scalar) {
      text.append(scalar)
      endCluster(with: [scalar])
    }

    /// A picture character of several parts, a family or a flag, is replaced once.
    mutating func appendReplacement(_ replacement: Unicode.Scalar) {
      if endsInReplacement, invisiblesInARow > 0 { return }
      text.append(replacement)
      endCluster(with: [])
      endsInReplacement = true
    }

    mutating func append(mark: Unicode.Scalar, takingRoom: Bool) {
      text.append(mark)
      cluster.append(mark)
      marksInARow = takingRoom ? 0 : marksInARow + 1
      invisiblesInARow = 0
    }

    mutating func appendSpace(_ scalar: Unicode.Scalar) {
      endCluster(with: [])
      if keepsSpaces {
        for _ in 0..<(scalar == "\t" ? 4 : 1) { text.append(" ") }
      } else if text.last != " " {
        text.append(" ")
      }
    }

    mutating func appendInvisible(_ scalar: Unicode.Scalar) {
      guard invisiblesInARow < 2 else { return }
      invisiblesInARow += 1
      text.append(scalar)
    }

    mutating func open(_ scalar: Unicode.Scalar) {
      guard openIsolates < 8 else {
        droppedIsolates += 1
        return
      }
      openIsolates += 1
      text.append(scalar)
      endCluster(with: [])
    }

    mutating func close(_ scalar: Unicode.Scalar) {
      if droppedIsolates > 0 {
        droppedIsolates -= 1
      } else if openIsolates > 0 {
        openIsolates -= 1
        text.append(scalar)
        endCluster(with: [])
      }
    }

    private mutating func endCluster(with start: [Unicode.Scalar]) {
      cluster = start
      marksInARow = 0
      invisiblesInARow = 0
      endsInReplacement = false
    }

    consuming func finished() -> String.UnicodeScalarView {
      for _ in 0..<openIsolates { text.append("\u{2069}") }
      return text
    }
  }
}
