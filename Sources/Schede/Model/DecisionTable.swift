/// `@tabella`: rows from the top; the first whose cells all hold decides.
public struct DecisionTable: Equatable, Sendable {
  public enum Policy: String, Sendable, CaseIterable {
    case first = "prima"
    case unique = "unica"
  }

  public enum Condition: Equatable, Sendable {
    case any
    case alternatives([Alternative])
  }

  public enum Alternative: Equatable, Sendable {
    case value(String)
    case age(AgeRange)
    /// `non-so`: the family did not or would not say.
    case unknown
  }

  public struct Row: Equatable, Sendable {
    public var conditions: [Condition]
    public var service: String
    /// `luoghi`: overrides the service's places; nil for all of them.
    public var places: [String]?
    /// «perché»: the reason in one sentence.
    public var reason: String
    public var at: SourceLine

    public init(
      conditions: [Condition], service: String, places: [String]?, reason: String, at: SourceLine
    ) {
      self.conditions = conditions
      self.service = service
      self.places = places
      self.reason = reason
      self.at = at
    }
  }

  public var id: String
  public var title: String
  public var at: SourceLine
  public var policy = Policy.first
  /// Question ids, one for each condition column.
  public var columns: [String] = []
  public var rows: [Row] = []

  public init(id: String, title: String, at: SourceLine) {
    self.id = id
    self.title = title
    self.at = at
  }
}
