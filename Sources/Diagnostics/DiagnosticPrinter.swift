/// Turns findings into text for a terminal, a log, or another program.
package struct DiagnosticPrinter: Sendable {
  /// The forms findings can be printed in.
  package enum Format: String, CaseIterable, Sendable {
    /// For people: place, message, the source line with a caret, advice.
    case text
    /// One JSON array of objects, for programs.
    case json
    /// Workflow commands, which forges show beside the changed line.
    case github
  }

  package let language: MessageLanguage
  package let format: Format
  package let usesColour: Bool

  package init(language: MessageLanguage, format: Format = .text, usesColour: Bool = false) {
    self.language = language
    self.format = format
    self.usesColour = usesColour
  }

  /// All findings in the printer's format, ending with a line break unless there is nothing to say.
  package func print(_ findings: [Diagnostic]) -> String {
    switch format {
    case .text: findings.map(text).joined()
    case .json: json(findings)
    case .github: findings.map(workflowCommand).joined()
    }
  }

  // MARK: - For people

  private func text(_ finding: Diagnostic) -> String {
    // A file's name may hold control characters, too.
    var head = visible(finding.file)
    if let place = finding.place { head += ":\(place.line):\(place.column)" }
    var lines = [
      "\(bold(head + ":")) \(coloured(word(finding.severity) + ":", finding.severity)) "
        + "\(visible(finding.message(language))) [\(finding.rule.rawValue)]"
    ]
    if let place = finding.place, let excerpt = finding.excerpt, !excerpt.isEmpty {
      let (shown, caret) = window(of: excerpt, around: place)
      lines.append("  " + shown)
      lines.append("  " + coloured(caret, finding.severity))
    }
    if let advice = finding.advice {
      lines.append("  " + (language == .german ? "Tipp: " : "help: ") + visible(advice(language)))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func word(_ severity: Diagnostic.Severity) -> String {
    switch (severity, language) {
    case (.error, .german): "Fehler"
    case (.warning, .german): "Warnung"
    case (.note, .german): "Hinweis"
    case (_, .english): severity.rawValue
    }
  }

  /// The part of a source line around its marked place, and the line of carets below it.
  ///
  /// Control and bidi characters are shown as `�`, so that a hostile file cannot redraw the terminal.
  private func window(of line: String, around place: SourcePlace) -> (shown: String, caret: String) {
    let scalars = Array(line.unicodeScalars)
    let first = max(0, place.column - 61)
    let last = min(scalars.count, first + 100)
    guard first < last else { return (visible(line), "^") }
    let lead = first > 0 ? "…" : ""
    let shown = lead + visible(scalars[first..<last]) + (last < scalars.count ? "…" : "")
    let before = scalars[first..<min(max(first, place.column - 1), last)]
    let indent = String(repeating: " ", count: lead.count + before.reduce(0) { $0 + $1.columns })
    let start = min(place.column - 1, last)
    let marked = scalars[start..<min(last, start + place.width)]
    let carets = max(1, marked.reduce(0) { $0 + $1.columns })
    return (shown, indent + String(repeating: "^", count: carets))
  }

  private func visible(_ text: String) -> String { visible(text.unicodeScalars) }

  private func visible(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var result = String.UnicodeScalarView()
    for scalar in scalars { result.append(scalar.isUnsafeToPrint ? "\u{FFFD}" : scalar) }
    return String(result).replacingTabs
  }

  private func bold(_ text: String) -> String { usesColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  private func coloured(_ text: String, _ severity: Diagnostic.Severity) -> String {
    guard usesColour else { return text }
    let code =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .note: "36"
      }
    return "\u{1B}[\(code);1m\(text)\u{1B}[0m"
  }

  // MARK: - For programs

  private func json(_ findings: [Diagnostic]) -> String {
    let objects = findings.map { finding in
      var members = [
        ("file", JSONText.quoted(finding.file)),
        ("line", finding.place.map { String($0.line) } ?? "null"),
        ("column", finding.place.map { String($0.column) } ?? "null"),
        ("width", finding.place.map { String($0.width) } ?? "null"),
        ("severity", JSONText.quoted(finding.severity.rawValue)),
        ("rule", JSONText.quoted(finding.rule.rawValue)),
        ("message", JSONText.quoted(finding.message(language))),
      ]
      members.append(("advice", finding.advice.map { JSONText.quoted($0(language)) } ?? "null"))
      return "  {" + members.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
    }
    return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }

  private func workflowCommand(_ finding: Diagnostic) -> String {
    let command = finding.severity == .note ? "notice" : finding.severity.rawValue
    var properties = ["file=" + escapedProperty(finding.file)]
    if let place = finding.place {
      properties.append("line=\(place.line)")
      properties.append("col=\(place.column)")
    }
    properties.append("title=" + finding.rule.rawValue)
    var message = finding.message(language)
    if let advice = finding.advice { message += " " + advice(language) }
    return "::\(command) \(properties.joined(separator: ","))::\(escapedData(message))\n"
  }

  private func escapedData(_ text: String) -> String {
    text.escaping(["%": "%25", "\r": "%0D", "\n": "%0A"])
  }

  private func escapedProperty(_ text: String) -> String {
    text.escaping(["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
  }
}

extension Unicode.Scalar {
  /// Control characters, and the marks that reorder or hide text around them (UTR 36, Trojan Source).
  package var isUnsafeToPrint: Bool {
    switch value {
    case 0x09: false
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF:
      true
    default: false
    }
  }

  /// How many columns of a terminal a character takes, as far as that can be told without its font.
  fileprivate var columns: Int {
    switch value {
    case 0x09: 4
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    case 0x00...0x2FF: 1
    default:
      switch properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: isUnsafeToPrint ? 1 : 0
      default: 1
      }
    }
  }
}

extension String {
  fileprivate var replacingTabs: String { escaping(["\t": "    "]) }

  fileprivate func escaping(_ replacements: [Unicode.Scalar: String]) -> String {
    var result = ""
    for scalar in unicodeScalars {
      if let replacement = replacements[scalar] {
        result += replacement
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
