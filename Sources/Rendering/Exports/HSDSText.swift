import Synchronization

/// The JSON of an association in HSDS, which its own file has and the one about all associations.
///
/// Whichever is made first leaves it to the other. The other takes it away, so that it is kept no longer than need be;
/// whoever asks once more gets it made once more.
final class HSDSText: Sendable {
  private let profile: ExportedProfile
  private let left = Mutex<[UInt8]?>(nil)

  init(_ profile: ExportedProfile) { self.profile = profile }

  var bytes: [UInt8] {
    if let left = left.withLock({ $0.take() }) { return left }
    let made = HSDSOrganization(profile).json.bytes
    left.withLock { $0 = made }
    return made
  }
}
