internal import Dialogue
internal import Transcripts

/// What staff ask of the service that runs: `outbox`, `avvisi`, `dimentica`, `dati`, `pulisci`,
/// `scrivi`, `riprendi`.
struct StaffCommands {
  private let arguments: Arguments
  private let system: System

  init(_ arguments: Arguments, _ system: System) {
    self.arguments = arguments
    self.system = system
  }

  func run() throws(Failure) -> ExitCode {
    let order = try StaffRequest(arguments)
    let line = StaffLine(try ServiceFile.usable(arguments, system))
    let answer = try ask(line, order)
    switch order.shape {
    case .nothing: system.output.line("fatto")
    case .count: system.output.line("righe cancellate: \(answer)")
    case .text: system.output.line(answer)
    case .rows(let heads, let none): show(answer, heads, none)
    }
    return .done
  }

  /// Asks for the family first where it is not named by its number.
  private func ask(_ line: StaffLine, _ order: StaffRequest) throws(Failure) -> String {
    let now = system.clock().instant.seconds
    var text = order.text
    if let search = order.search {
      guard let family = try line.order(search, now: now) else {
        throw .file(order.unknown, hint: order.mend)
      }
      text += " \(family)"
    }
    guard let answer = try line.order(text, now: now) else {
      throw .file(order.unknown, hint: order.mend)
    }
    return answer
  }

  private func show(_ answer: String, _ heads: [String], _ none: String) {
    let rows = answer.split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    guard !rows.isEmpty else { return system.output.line(none) }
    for row in [heads] + rows.map({ timed($0) }) {
      let cells = row.enumerated().map { index, cell in
        index < row.count - 1 ? Columns.padded(cell, to: index == 1 ? 17 : 10) : cell
      }
      system.output.line(cells.joined(separator: " "))
    }
  }

  /// The second value of a row is a time.
  private func timed(_ row: [String]) -> [String] {
    guard row.count > 1, let seconds = Int64(row[1]) else { return row }
    var row = row
    row[1] = system.clock().at(Instant(seconds: seconds)).text
    return row
  }
}
