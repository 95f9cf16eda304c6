/// Turns plain text into Markdown that reads the same: nothing in it becomes a heading, emphasis, a link or
/// HTML by chance.
///
/// Lines that begin with a bullet become a list, for that is what they mean.
enum MarkdownText {
  static func from(plain text: String) -> String {
    var result = ""
    var previous = Line.blank
    for piece in PlainText.cleaned(text).split(separator: "\n", omittingEmptySubsequences: false) {
      let line = Line(piece)
      switch (previous, line) {
      case (_, .blank): break
      case (.blank, _): if !result.isEmpty { result += "\n\n" }
      case (.text, .text): result += "\\\n"
      case (.item, .item): result += "\n"
      case (.text, .item), (.item, .text): result += "\n\n"
      }
      switch line {
      case .blank: break
      case .item(let text): result += "- " + escaped(text)
      case .text(let text): result += escaped(text)
      }
      previous = line
    }
    return result
  }

  private enum Line {
    case blank
    case item(String)
    case text(String)

    init(_ piece: Substring) {
      let line = piece.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if line.isEmpty {
        self = .blank
      } else if let bullet = ["- ", "* ", "• ", "· ", "– "].first(where: line.hasPrefix) {
        self = .item(String(line.dropFirst(bullet.count)))
      } else {
        self = .text(line)
      }
    }
  }

  /// One line, with a backslash before whatever CommonMark would take for markup.
  private static func escaped(_ line: String) -> String {
    var result = ""
    let scalars = Array(line.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let before = index > 0 ? scalars[index - 1] : " "
      let after = index + 1 < scalars.count ? scalars[index + 1] : " "
      let isMarkup =
        switch scalar {
        case "\\", "`", "*", "[", "]", "<": true
        // Within a word it means itself.
        case "_": !(before.properties.isAlphabetic && after.properties.isAlphabetic)
        // What could begin an entity.
        case "&": after == "#" || after.properties.isAlphabetic
        case "#", ">", "=", "~": index == 0
        case "-", "+": index == 0 && (after == " " || after == scalar)
        // `1.` and `1)` at the beginning of a line would become a list.
        case ".", ")":
          index > 0 && index <= 9 && after == " " && scalars[..<index].allSatisfy { ("0"..."9").contains($0) }
        default: false
        }
      if isMarkup { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
