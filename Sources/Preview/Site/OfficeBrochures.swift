import Pipeline
import Profiles

/// The office's brochures of one build: all editions of `site.yaml`, each made when somebody asks for it.
///
/// They may hold what is for print alone. No site has them; the preview shows them under addresses of its own.
package struct OfficeBrochures: Sendable {
  package struct Item: Sendable {
    package let design: BrochureEdition
    fileprivate let pdf: BrochureOnDemand

    /// Of its files, without their endings: `brochure-gross`.
    package var stem: String { String(design.fileName.dropLast(".pdf".count)) }
  }

  /// The usual one, then those that have a name, in the order of `site.yaml`.
  package let items: [Item]

  /// `last` are those of the build before.
  package init(
    _ settings: SiteSettings, after last: OfficeBrochures? = nil,
    whenOneFails: @escaping @Sendable (any Error) -> Void = { _ in },
    make: @escaping @Sendable (BrochureEdition, _ isStopped: @escaping @Sendable () -> Bool) throws -> [UInt8]
  ) {
    items = ([settings.brochure] + settings.brochureEditions).map { design in
      let before = last?.items.first { $0.design.fileName == design.fileName }?.pdf
      let pdf = BrochureOnDemand(after: before, whenItFails: whenOneFails) { try make(design, $0) }
      return Item(design: design, pdf: pdf)
    }
  }

  func item(_ stem: Substring) -> Item? { items.first { $0.stem == stem } }

  /// Gives up whatever is being made: there are newer ones.
  func abandon() { for item in items { item.pdf.abandon() } }
}

extension OfficeBrochures.Item {
  /// The PDF; or where it cannot be made, the last one that could.
  func bytes() async throws -> (bytes: [UInt8], isLast: Bool) { try await pdf.bytesOrLast() }
}
