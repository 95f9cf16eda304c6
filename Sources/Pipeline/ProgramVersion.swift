/// The version of the program: of the whole of it, for every room.
///
/// It goes into the fingerprint of every file, so that a new version makes everything anew.
package let programVersion = "0.1.0"
