internal import Foundation
internal import HTTP

/// The service as a process of its own, which is started again whenever it ends.
package final class ServiceProcess: Sendable {
  private struct State {
    var id: Int32 = 0
    var isWanted = true
    var starts = 0
    /// When it was killed or ended by itself, in nanoseconds.
    var deaths: [Int64] = []
    var lastStatus: Int32 = 0
    /// Ends with us, however we end, and then the service ends, too.
    var tether: Pipe?
  }

  private let binary: String
  private let folder: TrialFolder
  /// The variables of each start: of the first, the second and so on.
  private let environment: @Sendable (Int) -> [String: String]
  private let state = Guarded(State())

  package init(
    binary: String, folder: TrialFolder,
    environment: @escaping @Sendable (Int) -> [String: String] = { _ in [:] }
  ) {
    self.binary = binary
    self.folder = folder
    self.environment = environment
  }

  package var id: Int32 { state.withLock { $0.id } }
  package var deaths: [Int64] { state.withLock { $0.deaths } }

  /// Starts it, and again after each end.
  ///
  /// - Throws: ``RunError/doesNotStart(_:)``.
  package func start() throws(RunError) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: binary)
    process.arguments = ["serve", "--conf", folder.configuration]
    let round = state.withLock { state in
      state.starts += 1
      return state.starts - 1
    }
    process.environment = ProcessInfo.processInfo.environment.merging(environment(round)) { $1 }
    let tether = Pipe()
    process.standardInput = tether
    process.standardOutput = log()
    process.standardError = process.standardOutput
    process.terminationHandler = { [weak self] in self?.ended($0.terminationStatus) }
    do {
      try process.run()
    } catch {
      throw .doesNotStart("\(binary)")
    }
    state.withLock { ($0.id, $0.tether) = (process.processIdentifier, tether) }
  }

  private func log() -> FileHandle {
    if !FileManager.default.fileExists(atPath: folder.log) {
      _ = FileManager.default.createFile(atPath: folder.log, contents: nil)
    }
    let handle = FileHandle(forWritingAtPath: folder.log) ?? .nullDevice
    _ = try? handle.seekToEnd()
    return handle
  }

  private func ended(_ status: Int32) {
    let goesOn = state.withLock { state in
      state.id = 0
      state.lastStatus = status
      if state.isWanted { state.deaths.append(Monotonic.now) }
      return state.isWanted
    }
    if goesOn { try? start() }
  }

  /// Starts it again after ``stop(within:)``.
  func resume() throws(RunError) {
    state.withLock { $0.isWanted = true }
    try start()
  }

  /// Tells it to read its files again.
  package func reload() {
    let id = id
    if id > 0 { _ = Foundation.kill(id, SIGHUP) }
  }

  /// Ends it as a power cut does.
  package func kill() {
    let id = id
    if id > 0 { _ = Foundation.kill(id, SIGKILL) }
  }

  /// Ends it as the service manager does.
  ///
  /// - Returns: its exit status, nil where it does not end in time.
  package func stop(within seconds: Double) -> Int32? {
    let id = state.withLock { state in
      state.isWanted = false
      return state.id
    }
    guard id > 0 else { return state.withLock { $0.lastStatus } }
    _ = Foundation.kill(id, SIGTERM)
    let isOver = Wait.until(seconds) { self.id == 0 }
    if !isOver { _ = Foundation.kill(id, SIGKILL) }
    return isOver ? state.withLock { $0.lastStatus } : nil
  }
}
