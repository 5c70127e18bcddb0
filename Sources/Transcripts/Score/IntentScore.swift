internal import Dialogue

/// How many messages were understood.
public struct IntentScore: Equatable, Sendable {
  /// Counts by mark.
  public struct Row: Equatable, Sendable {
    private var counts: [IntentJudgement.Mark: Int] = [:]

    public subscript(_ mark: IntentJudgement.Mark) -> Int { counts[mark] ?? 0 }

    public var all: Int { counts.values.reduce(0, +) }

    mutating func add(_ mark: IntentJudgement.Mark) { counts[mark, default: 0] += 1 }
  }

  /// Counts of one kind of message.
  public struct Kind: Equatable, Sendable {
    public var name: String
    public fileprivate(set) var row = Row()
  }

  public private(set) var total = Row()
  /// By kind of message, in the order in which the kinds came.
  public private(set) var byKind: [Kind] = []
  /// Messages that the safety net took for a danger.
  public private(set) var alarms = 0
  /// Messages that are none of the centre's business, and how many of them were rejected.
  public private(set) var offTopic = Share()
  /// Messages that were rejected, and how many of them are none of the centre's business.
  public private(set) var rejections = Share()
  /// Messages that say two things, and how many had both answered or offered.
  public private(set) var double = Share()
  /// Messages that say one thing, and how many were answered something else besides.
  public private(set) var surplus = Share()
  /// How often one intent was answered in the place of another, the most frequent first.
  public var confusions: [Confusion] {
    confused.map { Confusion(expected: $0.key[0], got: $0.key[1], count: $0.value) }
      .sorted { ($1.count, $0.expected, $0.got) < ($0.count, $1.expected, $1.got) }
  }

  /// One intent answered in the place of another.
  public struct Confusion: Equatable, Sendable {
    public var expected: String
    public var got: String
    public var count: Int
  }

  private var confused: [[String]: Int] = [:]

  public init() {}

  public mutating func add(_ judgement: IntentJudgement) {
    let message = judgement.message
    total.add(judgement.mark)
    if !byKind.contains(where: { $0.name == message.kind }) {
      byKind.append(Kind(name: message.kind))
    }
    for place in byKind.indices where byKind[place].name == message.kind {
      byKind[place].row.add(judgement.mark)
    }
    if judgement.outcome.safety != nil { alarms += 1 }
    if message.isOffTopic { offTopic.add(judgement.isRejection) }
    if judgement.isRejection { rejections.add(message.accepts(IntentCase.offTopic)) }
    if message.expected.count > 1 {
      double.add(judgement.coversAll)
    } else if judgement.mark == .right {
      surplus.add(judgement.outcome.also.contains { !message.accepts($0) })
    }
    if judgement.mark == .wrong, let got = judgement.outcome.intent {
      confused[[message.expected[0], got], default: 0] += 1
    }
  }
}
