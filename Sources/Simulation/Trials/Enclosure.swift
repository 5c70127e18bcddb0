internal import Foundation
internal import Glibc

/// A place where this process may mount disks of its own without being root: a namespace of users and
/// one of mounts, both of which end with it; see user_namespaces(7).
package enum Enclosure {
  /// `unshare --map-root-user` maps one user and no other.
  package static let isInside: Bool = {
    let map = try? String(contentsOfFile: "/proc/self/uid_map", encoding: .utf8)
    return map?.split(whereSeparator: \.isWhitespace).last == "1"
  }()

  private static let options = ["--user", "--map-root-user", "--mount"]

  /// Begins this program anew inside; returns where it is there already or the system does not let it.
  package static func enter(_ program: String, _ arguments: [String]) {
    guard !isInside, Tool.succeeds("unshare", options + ["true"]) else { return }
    let words = ["unshare"] + options + ["--", program] + arguments
    var pointers = words.map { strdup($0) } + [nil]
    execvp("unshare", &pointers)
    for pointer in pointers { free(pointer) }
  }
}
