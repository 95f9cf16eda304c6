import Foundation
import Profiles
import Rendering
import Testing

/// What the schema of HSDS 3.0 asks of an organization, as far as the export relies on it; `Tests/Checks/check_data.py` holds
/// files against the schema itself.
@Suite("HSDS organizations")
struct HSDSTests {
  private typealias Object = [String: Any]

  /// The members without which an object is not valid, by the member that holds it.
  private static let required: [String: Set<String>] = [
    "organization": ["id", "name", "description"], "contacts": ["id"], "phones": ["id", "number"],
    "locations": ["id", "location_type"], "accessibility": ["id"], "services": ["id", "name", "status"],
    "addresses": ["id", "address_1", "city", "state_province", "postal_code", "country", "address_type"],
    "organization_identifiers": ["id", "identifier_type", "identifier"], "schedules": ["id"], "languages": ["id"],
    "service_areas": ["id"], "attributes": ["id"], "taxonomy_term": ["id", "name", "description"],
  ]
  /// The members that hold one of a few words.
  private static let words: [String: Set<String>] = [
    "status": ["active", "inactive", "defunct", "temporarily closed"], "freq": ["WEEKLY", "MONTHLY"],
    "location_type": ["physical", "postal", "virtual"], "address_type": ["physical", "postal", "virtual"],
  ]

  private func organization(_ site: TestSite = ExportSample.site()) async throws -> [String: Any] {
    let text = try await ExportSample.text("associations/wort.json", of: site)
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object)
  }

  private func objects(_ value: Any, _ name: String) -> [(name: String, object: Object)] {
    if let list = value as? [Any] { return list.flatMap { objects($0, name) } }
    guard let object = value as? Object else { return [] }
    return [(name, object)] + object.flatMap { objects($0.value, $0.key) }
  }

  @Test("Every object has what it must, every identifier is a UUID, every word is one of the list")
  func valid() async throws {
    var identifiers: Set<String> = []
    for (name, object) in objects(try await organization(), "organization") {
      let required = try #require(Self.required[name], "\(name) is not of this standard")
      #expect(required.isSubset(of: object.keys), "\(name)")
      let id = try #require(object["id"] as? String)
      #expect(UUID(uuidString: id) != nil && id == id.lowercased())
      // A term is the same wherever it stands.
      #expect(name == "taxonomy_term" || identifiers.insert(id).inserted, "\(name) has the identifier of another")
      for (member, words) in Self.words {
        if let word = object[member] as? String { #expect(words.contains(word), "\(member): \(word)") }
      }
    }
    #expect(identifiers.count > 15)
  }

  @Test("It says what the profile says")
  func content() async throws {
    let organization = try await organization()
    #expect(organization["name"] as? String == ExportSample.name)
    #expect(organization["year_incorporated"] as? Int == 1998)
    #expect(organization["website"] as? String == "https://wort.example.org/%C3%BC")
    let service = try #require((organization["services"] as? [Object])?.first)
    #expect(service["status"] as? String == "active")
    #expect(service["assured_date"] as? String == "2026-03-14")
    #expect((service["languages"] as? [Object])?.map { $0["code"] as? String } == ["de", "ar"])
    let schedules = try #require(service["schedules"] as? [Object])
    #expect(schedules.map { $0["byday"] as? String } == ["FR", "-1SA", "1MO"])
    #expect(schedules.map { $0["freq"] as? String } == ["WEEKLY", "MONTHLY", "MONTHLY"])
    #expect(schedules.map { $0["opens_at"] as? String } == ["18:00", "22:00", nil])
    #expect((organization["contacts"] as? [Object])?.map { $0["name"] as? String } == ["Maria Muster, geb. Beispiel"])
  }

  @Test("Of an association that pauses, it says so, and names no times")
  func paused() async throws {
    let organization = try await organization(ExportSample.site([TestSite.entry(ProfileField.status, .text("paused"))]))
    let service = try #require((organization["services"] as? [Object])?.first)
    #expect(service["status"] as? String == "temporarily closed")
    #expect(service["schedules"] == nil)
  }

  @Test("The file of all holds the files of each")
  func all() async throws {
    var site = ExportSample.site()
    site.profiles += [
      TestSite.profile("b"), TestSite.profile("c", channels: [.web]), TestSite.profile("d", channels: [.data]),
    ]
    let files = try await site.files()
    let text = try #require(files["data/organizations.json"]).text
    let all = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [Object])
    #expect(all.map { $0["name"] as? String } == ["Verein b", ExportSample.name])
    #expect(files["associations/wort.json"].map { text.contains($0.text.dropLast()) } == true)
    #expect(files["associations/c.json"] == nil && files["associations/d.json"] == nil)
  }
}
