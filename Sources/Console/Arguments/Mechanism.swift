internal import Understanding

/// The parts of the understanding that can be switched off to measure what they bring.
enum Mechanism {
  private typealias Path = any WritableKeyPath<Mechanisms, Bool> & Sendable

  private static let switches: [(name: String, path: Path)] = [
    ("pairs", \.pairs), ("pieces", \.pieces), ("concepts", \.concepts), ("ages", \.ages),
    ("rules", \.rules), ("mending", \.mending), ("clauses", \.clauses), ("rest", \.rest),
    ("context", \.context), ("negation", \.negation), ("clitics", \.clitics),
    ("strangers", \.strangers),
    ("weighing", \.weighing), ("hinges", \.hinges), ("halves", \.halves),
  ]

  static var names: [String] { switches.map(\.name) }

  /// All mechanisms but those named, separated by commas.
  static func all(without names: String?) throws(Failure) -> Mechanisms {
    var mechanisms = Mechanisms()
    for name in (names ?? "").split(separator: ",") {
      guard let found = switches.first(where: { $0.name == name }) else {
        throw .unknown("non esiste la parte «\(name)»", String(name), among: self.names)
      }
      mechanisms[keyPath: found.path] = false
    }
    return mechanisms
  }
}
