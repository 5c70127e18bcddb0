internal import Dispatch
internal import HTTP

/// Somebody writes as a family, through the whole service, to platforms that are played.
package struct Play: Sendable {
  package struct Options: Sendable {
    package var binary = ""
    /// The folder with what the service is to know.
    package var schede = ""
    /// Which platform is written on.
    package var platform = Family.Platform.telegram
    /// Seconds in which it must be ready.
    package var limitSeconds = 30.0
    /// After the last line it ends when nothing was answered for so many seconds.
    package var patienceSeconds = 3.0

    package init() {}
  }

  /// Until a first message is read; more may follow it.
  private static let readingSeconds = 0.3
  private static let lookNanoseconds: Int64 = 20_000_000

  private let options: Options
  private let output: @Sendable (String) -> Void

  package init(_ options: Options, output: @escaping @Sendable (String) -> Void) {
    self.options = options
    self.output = output
  }

  /// Starts the service, lets each line be a message, stops it.
  ///
  /// - Parameter next: the next line; nil at the end.
  /// - Returns: whether the service ended as it should.
  /// - Throws: ``RunError`` and errors of the system.
  package func run(_ next: () -> String?) throws -> Bool {
    var settings = World.Settings()
    settings.plan.families = 0
    let world = try World(settings)
    defer { world.stop() }
    let folder = try TrialFolder(for: world, schede: options.schede)
    defer { folder.remove() }
    let service = ServiceProcess(binary: options.binary, folder: folder)
    try service.start()
    guard Wait.until(options.limitSeconds, { Inspector(folder: folder).isReady }) else {
      _ = service.stop(within: 1)
      throw RunError.doesNotStart(folder.log)
    }
    tell(folder)
    let family = PlayedFamily(options.platform, folder, world.contacts)
    defer { family.stop() }
    let screen = Screen(world.ledger, family, output)
    talk(next, family, world.ledger)
    waitForSilence(world.ledger)
    screen.stop()
    return service.stop(within: 15) == 0
  }

  private func waitForSilence(_ ledger: Ledger) {
    var count = -1
    while count != ledger.count {
      count = ledger.count
      _ = Wait.until(options.patienceSeconds) { ledger.count != count }
    }
  }

  private func tell(_ folder: TrialFolder) {
    output("Il servizio è pronto: http://127.0.0.1:\(folder.port)/salute")
    output("Metriche: http://127.0.0.1:\(folder.metricsPort)/metriche")
    output("Configurazione: \(folder.configuration)")
    let name = options.platform == .telegram ? "Telegram" : "WhatsApp"
    output("Scrivi come una famiglia su \(name); un numero preme il pulsante che ha quel numero.")
    output("Con Ctrl-D si finisce, e tutto si cancella.")
  }

  private func talk(_ next: () -> String?, _ family: PlayedFamily, _ ledger: Ledger) {
    while let line = next() {
      if line.isEmpty { continue }
      family.say(line)
      // What comes through a pipe waits for its answer, as people do.
      let count = ledger.count
      if Wait.until(options.patienceSeconds, { ledger.count != count }) {
        Wait.rest(Self.readingSeconds)
      }
    }
    _ = Wait.until(options.patienceSeconds) { family.waitingCount == 0 }
  }

  /// Shows what the platform took, as it takes it.
  private final class Screen: Sendable {
    private let isOver = Guarded(false)

    init(
      _ ledger: Ledger, _ family: PlayedFamily, _ output: @escaping @Sendable (String) -> Void
    ) {
      DispatchQueue.global().async { [isOver] in
        var shown = 0
        while !isOver.withLock({ $0 }) {
          for entry in ledger.all.dropFirst(shown) {
            family.see(entry.message)
            output("\n" + Self.lines(of: entry.message).map { "  \($0)\n" }.joined())
            shown += 1
          }
          Wait.sleep(Play.lookNanoseconds)
        }
      }
    }

    /// The text, and the buttons with their numbers.
    private static func lines(of message: Ruling.Message) -> [String] {
      let buttons = message.buttons.enumerated().map { "[\($0 + 1)] \($1.title)" }
      return message.text.split(separator: "\n").map(String.init)
        + (buttons.isEmpty ? [] : [buttons.joined(separator: "  ")])
    }

    func stop() { isOver.withLock { $0 = true } }
  }
}
