import Profiles
import Rendering
import Testing

/// The map of the districts in the brochure.
struct BrochureMapTests {
  private static let profiles = [
    Example.profile("a", "A", ["district": .term(TermID("senne"))]),
    Example.profile("b", "B", ["district": .term(TermID("senne"))]), Example.profile("c", "C"),
  ]

  @Test func theListSaysWhatTheDrawingShows() {
    let json = Example.json(Self.profiles)
    #expect(json.contains(##""map":{"width":316,"height":208,"title":"map","text":"map-text""##))
    #expect(
      json.contains(
        ##"{"id":"district-mitte","number":"1","name":"Mitte","count":"0 Vereine","is-empty":true,"step":0,"path":"M116 0h"##
      ))
    #expect(
      json.contains(
        ##"{"id":"district-senne","number":"2","name":"Senne","count":"2 Vereine","step":1,"path":"M116 108h"##))
    // The name on its tile, as long as letters are small enough for it.
    #expect(json.contains(##""labels":[{"letters":7,"x":158,"y":50,"name":["Mitte"]}"##))
    #expect(json.contains(##"{"letters":26,"x":158,"y":158,"name":["Senne"]}]"##))
    #expect(json.contains(##""key":[{"step":1,"numbers":"2"}]"##))
    // The chapter to which the list leads.
    #expect(json.contains(##""label":"district-senne""##))
  }

  @Test func inAnotherOrderItLeadsToAnIndex() {
    let json = Example.json(Self.profiles, edition: ["name": .text("x"), "order": .text("name")])
    #expect(json.contains(##""by-district":[{"district":"senne","profiles":["profile-a","profile-b"]}]"##))
    #expect(!json.contains(##""label":"district"##))
    #expect(!Example.json(Self.profiles).contains("by-district\":["))
  }

  @Test func withoutAnybodyInADistrictThereIsNone() {
    #expect(!Example.json([Example.profile("c", "C")]).contains(##""map":"##))
    #expect(!Example.json([]).contains(##""map":"##))
  }
}
