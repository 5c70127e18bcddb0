/// What every run has around it: what was asked of it, and where it shows what it finds.
package struct Frame: Sendable {
  /// What can be asked of a run; what is nil is as the run has it of its own.
  package struct Options: Sendable {
    /// The program whose service is tried.
    package var binary = ""
    /// A folder with what the service is to know; nil for ``Practice``.
    package var schede: String?
    package var families: Int?
    /// Messages of each family.
    package var messages: Int?
    package var kills: Int?
    /// Seconds of the platforms that pass in one of ours.
    package var speed: Double?
    package var seconds: Double?
    /// Which platform is written on, where it is one.
    package var platform = Family.Platform.telegram
    /// Only what has this in its name; nil for all.
    package var only: String?
    /// Somebody else's webhook on this machine, instead of the service; with what has to be sent along.
    package var target: Webhook?
    package var headers: [(name: String, value: String)] = []

    package init() {}
  }

  package let options: Options
  /// Takes a line for a person, from any thread.
  package let tell: @Sendable (String) -> Void

  package init(_ options: Options, tell: @escaping @Sendable (String) -> Void) {
    self.options = options
    self.tell = tell
  }

  /// - Returns: whether all that the table checks is right.
  package func show(_ table: Table, indented indent: String = "") -> Bool {
    for line in table.text { tell(indent + line) }
    return table.isRight
  }
}
