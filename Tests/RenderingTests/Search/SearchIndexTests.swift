import Profiles
import Testing

@testable import Rendering

@Suite("The files of the search")
struct SearchIndexTests {
  private let secret = "Geheimnis"

  @Test func whatMayNotBeShownIsInNoFile() async throws {
    let withheld = FieldValue.withholding([
      .web: [ProfileField.shortName.declaration.key, ProfileField.times.declaration.key]
    ])
    let time = Record([
      TestSite.entry(TimeField.day, .recurrence(Recurrence(weekday: .monday))),
      TestSite.entry(TimeField.what, .text(secret)),
    ])
    let files = try await files(of: [
      TestSite.profile("print", name: secret, channels: [.print]),
      TestSite.profile(
        "web",
        [
          TestSite.entry(ProfileField.shortName, .text(secret)), TestSite.entry(ProfileField.times, .records([time])),
          TestSite.entry(ProfileField.withhold, withheld),
        ]),
    ])
    #expect(!files.isEmpty)
    for (path, text) in files { #expect(!text.lowercased().contains("geheimnis"), "\(path)") }
  }

  @Test func peopleAndWaysToReachThemAreNotSearched() async throws {
    let person = Record([
      TestSite.entry(ContactField.name, .text(secret)), TestSite.entry(ContactField.publish, .channels([.web])),
    ])
    let files = try await files(of: [
      TestSite.profile(
        "a",
        [
          TestSite.entry(ProfileField.contacts, .records([person])),
          TestSite.entry(ProfileField.email, .text("\(secret)@example.org")),
        ])
    ])
    for (path, text) in files { #expect(!text.lowercased().contains("geheimnis"), "\(path)") }
  }

  @Test func theSameProfilesMakeTheSameFiles() async throws {
    let profiles = TestSite.profiles(300)
    #expect(try await files(of: profiles) == files(of: profiles))
  }

  @Test func everyProfileHasItsCard() async throws {
    let files = try await files(of: TestSite.profiles(40))
    let cards = files.filter { $0.key.hasPrefix("assets/search/index/cards-") }
    #expect(cards.count == 3)
    #expect(cards["assets/search/index/cards-2.js"]?.contains("\"v000039\"") == true)
    #expect(cards["assets/search/index/cards-0.js"]?.hasPrefix("steckbrief(\"cards-0\",[[\"v000000\"") == true)
  }

  @Test func aChangeChangesTheAddressOfAllFiles() async throws {
    let before = try await index(of: TestSite.profiles(3)).version
    #expect(try await index(of: TestSite.profiles(3)).version == before)
    #expect(try await index(of: TestSite.profiles(4)).version != before)
  }

  @Test func aDirectoryWithoutProfilesHasAnIndexAllTheSame() async throws {
    let files = try await files(of: [])
    #expect(files.keys.sorted() == ["assets/search/index/index.js", "assets/search/index/values-0.js"])
  }

  private func index(of profiles: [Profile]) async throws -> SearchIndex {
    await SearchIndex(try TestSite(profiles: profiles).source())
  }

  private func files(of profiles: [Profile]) async throws -> [String: String] {
    let pairs = try await index(of: profiles).files.compactMap { file -> (String, String)? in
      guard case .rendered(let make) = file.content else { return nil }
      return (file.path, String(decoding: make(), as: UTF8.self))
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }
}
