/// Something that the centre must confirm before the assistant may say it as certain.
public struct UnverifiedFact: Equatable, Sendable {
  /// The kind and id of the scheda: `@luogo hub-hug`.
  public var scheda: String
  public var text: String
  public var path: String
  /// One-based.
  public var line: Int
}

extension UnverifiedFact: CustomStringConvertible {
  /// `file:line: @kind id: text`.
  public var description: String { "\(path):\(line): \(scheda): \(text)" }
}
