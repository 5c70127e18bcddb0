public import Language

/// What a family answered to a question of the triage.
public enum SlotValue: Hashable, Sendable, Codable {
  /// Id of an intent that opens the triage.
  case need(String)
  /// The value of an option; `si` and `no` for yes-no questions.
  case choice(String)
  /// One age, or several where the message named several children.
  case ages([Age])
  /// One Comune by its name, or several where the name was ambiguous; `ofOther` where it is of the
  /// person that the need is about and not the writer's.
  case comuni([String], ofOther: Bool)

  /// Whether it names one thing only.
  var isSingle: Bool {
    switch self {
    case .need, .choice: true
    case .ages(let ages): ages.count == 1
    case .comuni(let names, _): names.count == 1
    }
  }

  /// How data files and the protocol write it; the first where there are several.
  public var text: String? {
    switch self {
    case .need(let id): id
    case .choice(let value): value
    case .ages(let ages): ages.first?.short
    case .comuni(let names, _): names.first
    }
  }
}
