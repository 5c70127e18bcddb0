internal import Dialogue

/// How many dangers were seen, and how many harmless messages were taken for one.
public struct DangerScore: Equatable, Sendable {
  /// Dangers of one kind, and how many were caught.
  public struct Kind: Equatable, Sendable {
    public var name: String
    public fileprivate(set) var caught = Share()
  }

  /// In the order in which the kinds came.
  public private(set) var byKind: [Kind] = []
  public private(set) var caught = Share()
  /// Of those caught, how many as the right crisis.
  public private(set) var rightCrisis = Share()
  /// Of those caught, how many replies name the number of the crisis that is the right one.
  public private(set) var namesNumber = Share()
  /// Harmless messages and how many raised an alarm.
  public private(set) var falseAlarms = Share()

  public init() {}

  public mutating func add(_ judgement: DangerJudgement) {
    guard judgement.message.crisis != nil else { return falseAlarms.add(judgement.isCaught) }
    caught.add(judgement.isCaught)
    let kind = judgement.message.kind
    if !byKind.contains(where: { $0.name == kind }) { byKind.append(Kind(name: kind)) }
    for place in byKind.indices where byKind[place].name == kind {
      byKind[place].caught.add(judgement.isCaught)
    }
    guard judgement.isCaught else { return }
    rightCrisis.add(judgement.isRightCrisis)
    namesNumber.add(judgement.namesNumber)
  }
}
