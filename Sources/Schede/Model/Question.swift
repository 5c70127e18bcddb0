/// `@domanda`: one item of a journey.
public struct Question: Equatable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    /// The need: an intent that opens the journey.
    case need = "bisogno"
    /// One of the `*` options.
    case choice = "scelta"
    case age = "età"
    case comune = "comune"
    /// Yes or no; `crisi:` names the crisis that a yes opens.
    case yesNo = "sì-no"
  }

  public struct Option: Equatable, Sendable {
    public var value: String
    /// How the family says it; also matched when it was not asked.
    public var phrases: [Phrase]
    /// The label of its button, by language.
    public var labels: [String: String]
    public var at: SourceLine

    public init(value: String, phrases: [Phrase], labels: [String: String], at: SourceLine) {
      self.value = value
      self.phrases = phrases
      self.labels = labels
      self.at = at
    }
  }

  public var id: String
  public var title: String
  public var at: SourceLine
  public var text = Texts()
  /// `ripeti-it`: how it is asked the second time, with examples.
  public var rephrased = Texts()
  public var kind = Kind.choice
  public var options: [Option] = []
  /// `non-so: ammesso`: it may be left open.
  public var mayBeUnknown = true
  /// `se: bisogno = coppia / separazione`: asked only then (nil: where a row depends on it).
  public var onlyFor: Condition?
  /// `perché`: why we ask.
  public var reason: String?
  /// `crisi`: which crisis a yes opens (yes-no questions).
  public var crisis: String?

  public struct Condition: Equatable, Sendable {
    public var question: String
    public var values: [String]

    public init(question: String, values: [String]) {
      self.question = question
      self.values = values
    }
  }

  public init(id: String, title: String, at: SourceLine) {
    self.id = id
    self.title = title
    self.at = at
  }
}
