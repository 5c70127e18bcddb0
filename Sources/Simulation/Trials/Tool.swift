internal import Foundation

/// Programs of the system (util-linux).
enum Tool {
  /// Whether a program is there and does what it is told.
  static func succeeds(_ name: String, _ arguments: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [name] + arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  static func run(_ name: String, _ arguments: [String]) throws(RunError) {
    if !succeeds(name, arguments) { throw .toolFails(name) }
  }
}
