/// A value together with the language it is really in, which need not be the one that was asked for.
package struct Localized<Value: Sendable>: Sendable {
  package let value: Value
  package let language: LanguageTag

  package init(_ value: Value, in language: LanguageTag) {
    self.value = value
    self.language = language
  }

  package func map<Other: Sendable>(_ transform: (Value) -> Other) -> Localized<Other> {
    Localized<Other>(transform(value), in: language)
  }
}

extension Localized: Equatable where Value: Equatable {}
extension Localized: Hashable where Value: Hashable {}
