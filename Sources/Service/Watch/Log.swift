/// The log: JSON lines of words that stand in this program, numbers and pseudonyms.
///
/// Nothing else can be said in it, so that no word of a family and no secret ever is.
package struct Log: Sendable {
  package enum Level: String, Sendable {
    case info
    case warning
    case error
  }

  package enum Field: Sendable {
    case number(Int64)
    case word(StaticString)
    /// `F-17`.
    case family(Int64)
  }

  private let now: @Sendable () -> Int64
  private let write: @Sendable (String) -> Void

  /// - Parameters:
  ///   - now: seconds since 1970.
  ///   - write: takes one line, without its end.
  package init(now: @escaping @Sendable () -> Int64, write: @escaping @Sendable (String) -> Void) {
    self.now = now
    self.write = write
  }

  package static let silent = Log(now: { 0 }, write: { _ in })

  package func callAsFunction(
    _ level: Level, _ event: StaticString, _ fields: KeyValuePairs<StaticString, Field> = [:]
  ) {
    var line = "{\"at\":\(now()),\"level\":\"\(level.rawValue)\",\"event\":\"\(event)\""
    for (name, field) in fields {
      switch field {
      case .number(let number): line += ",\"\(name)\":\(number)"
      case .word(let word): line += ",\"\(name)\":\"\(word)\""
      case .family(let id): line += ",\"\(name)\":\"F-\(id)\""
      }
    }
    write(line + "}")
  }
}
