internal import Foundation
internal import Glibc

/// The disk of a trial's store: one of its own inside of an ``Enclosure``, so that it can be full or
/// read-only; else a limit that the service finds in its way as it finds the end of a disk.
final class TrialDisk: Sendable {
  private let folder: TrialFolder

  /// Room for the store of a trial and its log.
  private static let megabytes = 48
  private static let block = 64 << 10

  init(_ folder: TrialFolder) {
    self.folder = folder
  }

  private var filler: String { "\(folder.disk)/riempitivo" }

  /// Before the service starts.
  func make() throws(RunError) {
    guard Enclosure.isInside else { return }
    let options = "size=\(Self.megabytes)m,mode=700"
    try Tool.run("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder.disk])
  }

  func remove() {
    if Enclosure.isInside { try? Tool.run("umount", ["-l", folder.disk]) }
  }

  /// Leaves not a byte free; `process` is the service.
  func fill(for process: Int32) throws(RunError) {
    guard Enclosure.isInside else { return try stopWrites(of: process) }
    let descriptor = open(filler, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .cannotWrite(filler) }
    defer { close(descriptor) }
    let bytes = [UInt8](repeating: 0x78, count: Self.block)
    var count = bytes.count
    while count > 0 { if write(descriptor, bytes, count) < count { count /= 2 } }
  }

  func empty(for process: Int32) throws(RunError) {
    if Enclosure.isInside { unlink(filler) } else { try resumeWrites(of: process) }
  }

  /// With nothing of it open.
  func setReadOnly(_ isReadOnly: Bool) throws(RunError) {
    try Tool.run("mount", ["-o", "remount,\(isReadOnly ? "ro" : "rw")", folder.disk])
  }

  /// From now on no file takes a byte from a process: as where a disk became read-only after a fault,
  /// what is open stays so and every write fails.
  func stopWrites(of process: Int32) throws(RunError) {
    try Tool.run("prlimit", ["--pid", "\(process)", "--fsize=0:"])
  }

  func resumeWrites(of process: Int32) throws(RunError) {
    try Tool.run("prlimit", ["--pid", "\(process)", "--fsize=unlimited:"])
  }
}
