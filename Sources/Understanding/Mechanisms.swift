/// What the understanding makes use of; each can be switched off to measure what it brings.
public struct Mechanisms: Equatable, Sendable {
  /// Pairs of neighbouring words.
  public var pairs = true
  /// Pieces of words.
  public var pieces = true
  /// Vocabularies as features of their own.
  public var concepts = true
  /// Age bands as features of their own.
  public var ages = true
  /// The rules `~` of the intents.
  public var rules = true
  /// Mending of misspelt words.
  public var mending = true
  /// Needs in further clauses.
  public var clauses = true
  /// A need in a further clause comes before one that is denied.
  public var negation = true
  /// The last topic as a prior.
  public var context = true

  public init() {}
}
