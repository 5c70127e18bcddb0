internal import Dispatch
internal import HTTP

/// Somebody writes as a family, through the whole service, to platforms that are played.
package struct Play: Run {
  /// After the last line it ends when nothing was answered for so many seconds.
  private static let patienceSeconds = 3.0
  /// Until a first message is read; more may follow it.
  private static let readingSeconds = 0.3
  private static let lookNanoseconds: Int64 = 20_000_000

  private let next: () -> String?

  /// - Parameter next: the next line; nil at the end.
  package init(_ next: @escaping () -> String?) {
    self.next = next
  }

  /// Starts the service, lets each line be a message, stops it.
  ///
  /// - Returns: whether the service ended as it should.
  package func perform(in frame: Frame) throws -> Bool {
    var settings = World.Settings()
    settings.plan.families = 0
    let scene = try Scene(frame, settings, schede: frame.options.schede)
    defer { scene.remove() }
    try scene.start()
    greet(scene.folder, frame)
    let (ledger, world) = (scene.world.ledger, scene.world)
    let family = PlayedFamily(frame.options.platform, scene.folder, world.contacts)
    defer { family.stop() }
    let screen = Screen(ledger, family, frame.tell)
    talk(family, ledger)
    waitForSilence(ledger)
    screen.stop()
    return scene.stop() == 0
  }

  private func waitForSilence(_ ledger: Ledger) {
    var count = -1
    while count != ledger.count {
      count = ledger.count
      _ = Wait.until(Self.patienceSeconds) { ledger.count != count }
    }
  }

  private func greet(_ folder: TrialFolder, _ frame: Frame) {
    frame.tell("Il servizio è pronto: http://127.0.0.1:\(folder.port)/salute")
    frame.tell("Metriche: http://127.0.0.1:\(folder.metricsPort)/metriche")
    frame.tell("Configurazione: \(folder.configuration)")
    let name = frame.options.platform == .telegram ? "Telegram" : "WhatsApp"
    frame.tell(
      "Scrivi come una famiglia su \(name); un numero preme il pulsante che ha quel numero.")
    frame.tell("Con Ctrl-D si finisce, e tutto si cancella.")
  }

  private func talk(_ family: PlayedFamily, _ ledger: Ledger) {
    while let line = next() {
      if line.isEmpty { continue }
      family.say(line)
      // What comes through a pipe waits for its answer, as people do.
      let count = ledger.count
      if Wait.until(Self.patienceSeconds, { ledger.count != count }) {
        Wait.rest(Self.readingSeconds)
      }
    }
    _ = Wait.until(Self.patienceSeconds) { family.waitingCount == 0 }
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
