/// A request that waits for its answer; it may be given later, and from any thread.
///
/// The first answer counts. Dropped without one, it answers 500.
package final class Exchange: Sendable {
  private let connection: Connection
  private let turn: Int

  init(_ connection: Connection, turn: Int) {
    self.connection = connection
    self.turn = turn
  }

  deinit {
    connection.answer(HTTPResponse(status: 500), turn: turn)
  }

  package func respond(_ response: HTTPResponse) {
    connection.answer(response, turn: turn)
  }

  /// Closes the connection without an answer, as a server that dies does.
  package func cut() {
    connection.answer(nil, turn: turn)
  }
}
