/// A question that waits for its answer.
public struct Asked: Hashable, Sendable, Codable {
  /// Id of a ``Schede/Question``.
  public var question: String
  /// How many times the answer was not understood.
  public var attempts = 0
  /// How many digressions were answered while it waited.
  public var digressions = 0
  /// The turn in which it was asked first: what the payload of its buttons carries.
  public var version: Int
  /// The values of the choices that were shown with a number, in that order; else empty.
  public var options: [String] = []

  init(question: String, version: Int, options: [String] = []) {
    self.question = question
    self.version = version
    self.options = options
  }
}
