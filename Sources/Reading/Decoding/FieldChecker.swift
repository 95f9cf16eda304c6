import Diagnostics
import Profiles

/// Checks values before they are written into a profile, by the very rules by which they are read from one.
package struct FieldChecker: Sendable {
  private let context: DecodingContext

  package init(vocabulary: Vocabulary?, siteLanguage: LanguageTag, today: CalendarDate) {
    context = DecodingContext(vocabulary: vocabulary, siteLanguage: siteLanguage, today: today)
  }

  /// Reads a piece of YAML as the value of a field.
  ///
  /// Places of findings count within the YAML.
  package func check(_ yaml: String, as field: FieldDeclaration) -> (value: FieldValue?, diagnostics: [Diagnostic]) {
    var findings = Findings(file: "")
    guard let mapping = TopMapping("\(field.key): \(yaml)\n", firstLine: 1, &findings) else {
      return (nil, findings.diagnostics)
    }
    let record = FieldDecoder(context: context).decode(
      mapping.pairs, by: FieldTable([field]), place: .start, damaged: mapping.damagedKeys, &findings)
    return (record.value(of: field.key), findings.diagnostics)
  }
}
