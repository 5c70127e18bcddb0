internal import Foundation

/// A service of a run's own and the world that is played around it, from its start to its end.
final class Scene: Sendable {
  let world: World
  let folder: TrialFolder
  let service: ServiceProcess
  let inspector: Inspector

  /// In how many seconds it must be ready, and have ended.
  private static let startSeconds = 30.0
  private static let stopSeconds = 15.0
  /// Of what it last said, so many characters tell why it does not start.
  private static let lastWords = 600

  /// Opens the platforms and makes the folder; nothing is started.
  ///
  /// - Parameters:
  ///   - frame: Whose service it is.
  ///   - settings: Of the world.
  ///   - schede: What the service is to know; nil for ``Practice``.
  ///   - store: Where the store is, in the folder.
  ///   - configuration: Further lines of the service's configuration.
  ///   - environment: The variables of each start: of the first, the second and so on.
  /// - Throws: ``RunError`` and errors of the system.
  init(
    _ frame: Frame, _ settings: World.Settings, schede: String? = nil,
    store: String = TrialFolder.store, configuration: [String] = [],
    environment: @escaping @Sendable (Int) -> [String: String] = { _ in [:] }
  ) throws {
    world = try World(settings)
    do {
      folder = try TrialFolder(for: world, schede: schede, store: store, more: configuration)
    } catch {
      world.stop()
      throw error
    }
    service = ServiceProcess(
      binary: frame.options.binary, folder: folder, environment: environment)
    inspector = Inspector(folder: folder)
  }

  /// Starts the service, and waits until it is ready.
  func start() throws(RunError) {
    try service.start()
    let isReady = Wait.until(Self.startSeconds) { self.inspector.isReady }
    guard isReady else { throw .doesNotStart(lastWords) }
  }

  private var lastWords: String {
    let log = (try? String(contentsOfFile: folder.log, encoding: .utf8)) ?? ""
    return String(log.suffix(Self.lastWords))
  }

  /// Lets the families write.
  func begin() -> Families { world.start(telegram: folder.telegram, whatsApp: folder.whatsApp) }

  /// Ends the service as the service manager does; its exit status, nil where it does not end.
  func stop() -> Int32? { service.stop(within: Self.stopSeconds) }

  /// What was written against what came.
  func account(of families: Families) -> Account {
    Account(written: families.written, entries: world.ledger.all, kills: service.deaths)
  }

  /// Ends whatever still runs and leaves nothing behind; `body` is done before the folder goes.
  func remove(after body: () -> Void = {}) {
    _ = service.stop(within: 1)
    world.stop()
    body()
    folder.remove()
  }
}
