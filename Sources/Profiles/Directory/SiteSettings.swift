import Diagnostics

/// What `content/site.yaml` says.
package struct SiteSettings: Sendable {
  package let record: Record

  package init(_ record: Record) { self.record = record }

  package subscript<Value>(field: Field<Value>) -> Value? { record[field] }

  package var title: String { record[SiteField.title] ?? "" }
  package var language: LanguageTag { record[SiteField.language] ?? .german }

  /// Ends with a slash.
  package var baseURL: String {
    let url = record[SiteField.baseURL] ?? ""
    return url.hasSuffix("/") ? url : url + "/"
  }

  /// Two years, unless the site says otherwise: long enough for volunteers, short enough for visitors.
  package var monthsUntilStale: Int { record[SiteField.staleAfter] ?? 24 }
}
