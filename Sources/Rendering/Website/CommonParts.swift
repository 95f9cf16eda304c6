import Parallel
import Profiles

/// What several parts of a website's plan need: each made once, when the first of them asks for it.
final class CommonParts: Sendable {
  let source: WebsiteSource
  let search: DeferredTask<SearchIndex>
  /// By the profiles' places in the edition.
  let inputs: DeferredValues<ProfileInput>
  let links: Deferred<LinkResolver>
  let map: Deferred<DistrictMap?>
  let redirects: Deferred<RedirectPlanner>
  let openData: Deferred<OpenData>

  init(_ source: WebsiteSource) {
    self.source = source
    search = DeferredTask { await SearchIndex(source) }
    let profiles = source.edition.profiles
    inputs = DeferredValues(count: profiles.count) { ProfileInput(profiles[$0], source) }
    links = Deferred { LinkResolver(source) }
    map = Deferred { DistrictMap(source.edition) }
    redirects = Deferred { RedirectPlanner(source) }
    openData = Deferred { OpenData(source) }
  }
}
