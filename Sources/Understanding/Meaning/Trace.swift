public import Schede

/// Why a message was understood as it was, in the order of the layers; for people to read.
public struct Trace: Equatable, Sendable {
  /// A word that was mended or expanded before it was read.
  public struct Repair: Equatable, Sendable {
    public var from: String
    public var to: String

    public init(from: String, to: String) {
      self.from = from
      self.to = to
    }
  }

  /// A piece of evidence for an intent or a crisis.
  public struct Evidence: Equatable, Sendable {
    public enum Kind: String, Equatable, Sendable {
      case rule = "regola"
      case exact = "frase intera"
      case example = "esempio"
      case word = "parola"
    }

    /// Id of the intent or crisis.
    public var target: String
    public var kind: Kind
    /// The phrase of the data file, or the word.
    public var text: String
    /// What it added to the score.
    public var weight: Double
    /// The line of the data file, where there is one.
    public var at: SourceLine?

    public init(
      target: String, kind: Kind, text: String, weight: Double, at: SourceLine?
    ) {
      self.target = target
      self.kind = kind
      self.text = text
      self.weight = weight
      self.at = at
    }
  }

  public var repairs: [Repair] = []
  /// Words that the data do not know.
  public var unknown: [String] = []
  /// The clauses that the message was split into, each with the intent read in it.
  public var clauses: [String] = []
  /// What decided, strongest first.
  public var evidence: [Evidence] = []

  public init() {}
}
