import Diagnostics

/// The fields that a piece of front matter gave, checked, each with the place where it was written.
///
/// Kept as a short list rather than a struct with a property for each field: most profiles leave most fields out,
/// and what consent forbids can be taken out in one place for all fields alike.
package struct Record: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    /// The field's English key.
    package let key: String
    package let value: FieldValue
    package let place: SourcePlace

    package init(key: String, value: FieldValue, place: SourcePlace) {
      self.key = key
      self.value = value
      self.place = place
    }
  }

  package private(set) var entries: [Entry]

  package init(_ entries: [Entry] = []) { self.entries = entries }

  /// The value of a field, if it was given.
  package subscript<Value>(field: Field<Value>) -> Value? {
    value(of: field.declaration.key).flatMap(Value.init)
  }

  /// Where a field's value was written.
  package func place<Value>(of field: Field<Value>) -> SourcePlace? {
    entries.first { $0.key == field.declaration.key }?.place
  }

  package func value(of key: String) -> FieldValue? {
    entries.first { $0.key == key }?.value
  }

  /// The record with only the entries for which `transform` returns a value, and with that value.
  package func compactMapValues(_ transform: (Entry) -> FieldValue?) -> Record {
    Record(
      entries.compactMap { entry in
        transform(entry).map { Entry(key: entry.key, value: $0, place: entry.place) }
      })
  }
}
