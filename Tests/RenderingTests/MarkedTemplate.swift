import Diagnostics
import Rendering

/// A template in which the place of each expected finding is marked, as in `{{«nmae»}}`.
struct MarkedTemplate {
  let source: TemplateSource
  let places: [SourcePlace]

  init(_ name: String, _ marked: String) {
    var text = String.UnicodeScalarView()
    var places: [SourcePlace] = []
    var (line, column) = (1, 1)
    var start: (line: Int, column: Int) = (1, 1)
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«": start = (line, column)
      case "»": places.append(SourcePlace(line: start.line, column: start.column, width: column - start.column))
      case "\n":
        text.append(scalar)
        (line, column) = (line + 1, 1)
      default:
        text.append(scalar)
        column += 1
      }
    }
    source = TemplateSource(name: name, file: "templates/website/\(name).mustache", text: String(text))
    self.places = places
  }
}

/// A finding without its wording: what tests hold against each other.
struct FoundAt: Hashable, Comparable, CustomStringConvertible {
  let file: String
  let rule: Rule
  let place: SourcePlace?

  init(_ file: String, _ rule: Rule, _ place: SourcePlace?) {
    self.file = file
    self.rule = rule
    self.place = place
  }

  init(_ diagnostic: Diagnostic) { self.init(diagnostic.file, diagnostic.rule, diagnostic.place) }

  static func < (left: FoundAt, right: FoundAt) -> Bool {
    (left.file, left.place ?? .start) < (right.file, right.place ?? .start)
  }

  var description: String {
    "\(file):\(place.map { "\($0.line):\($0.column)+\($0.width)" } ?? "-") \(rule.rawValue)"
  }
}
