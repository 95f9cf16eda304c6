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
    // By index, for every page asks for dozens of values: so that no entry is copied only to look at its key.
    for index in entries.indices where entries[index].key == key { return entries[index].value }
    return nil
  }

  /// The record with only the fields whose keys `isIncluded` accepts.
  package func filter(_ isIncluded: (String) -> Bool) -> Record {
    entries.allSatisfy { isIncluded($0.key) } ? self : Record(entries.filter { isIncluded($0.key) })
  }

  /// The record with another value for a field, if it has it; without the field for `nil`.
  package func replacing(_ key: String, _ transform: (FieldValue) -> FieldValue?) -> Record {
    guard let index = entries.firstIndex(where: { $0.key == key }) else { return self }
    var entries = entries
    if let value = transform(entries[index].value) {
      entries[index] = Entry(key: key, value: value, place: entries[index].place)
    } else {
      entries.remove(at: index)
    }
    return Record(entries)
  }
}
