internal import Storage

/// Which rows of the outbox go out when: a value over the store, which is the truth.
///
/// For each family in order, part after part; paced for each family and each account. It is changed
/// while a transaction is open, and loaded anew from the store where that is taken back.
struct Delivery: Sendable {
  var lanes: [Lane]
  var lines: [Int64: Line] = [:]
  /// Rows whose bytes may be on their way, with their family.
  private(set) var inFlight: [Int64: Int64] = [:]
  /// While the service stops, nothing new goes out.
  var isClosing = false

  init(lanes: [Lane]) {
    self.lanes = lanes
  }

  var waiting: Int { lines.values.reduce(0) { $0 + $1.items.count } }

  func isEmpty(_ family: Int64) -> Bool { lines[family]?.items.isEmpty ?? true }

  /// Whether as many are on their way as may be: one more would be marked and wait in the client,
  /// and the end of the process would leave its fate unknown.
  private var isFull: Bool { inFlight.count >= Bounds.inFlight }

  /// Whether a new row of a family may go at once; an urgent one also where the platform is silent.
  mutating func takesNow(
    _ family: Int64, lane: Int, isUrgent: Bool = false, at now: Double
  ) -> Bool {
    // The pace of the account first: where much is to be sent, nothing else need be looked up.
    guard lanes[lane].pace.earliest(lanes[lane].spread) <= now, !isClosing, !isFull,
      lanes[lane].stopped == nil, isUrgent || isOpen(lane, at: now), isEmpty(family)
    else { return false }
    var line = lines[family] ?? Line(lane: lane)
    guard mayGo(line, at: now) else { return false }
    pay(&line, at: now)
    lines[family] = line
    return true
  }

  /// Whether one more receipt may go: at most as many a second as messages, or a platform that is
  /// flooded with «is typing» refuses the answers themselves.
  mutating func mayTell(_ lane: Int, at now: Double) -> Bool {
    guard couldTell(lane, at: now) else { return false }
    lanes[lane].pace.take(&lanes[lane].receiptSpread, at: now)
    return true
  }

  func couldTell(_ lane: Int, at now: Double) -> Bool {
    !lanes[lane].silence.isKnown(at: now)
      && lanes[lane].pace.earliest(lanes[lane].receiptSpread) <= now
  }

  /// A new row, at the end of its family's line; `.sending` where ``takesNow(_:lane:at:)`` said so.
  mutating func add(_ row: OutboxRow, lane: Int, at now: Double) {
    let count = Self.append(
      Line.Item(row: row, dueAt: now), to: &lines[row.family, default: Line(lane: lane)])
    if row.state == .sending {
      inFlight[row.id] = row.family
    } else if count == 1 {
      lanes[lane].agenda.add(row.family, at: now)
    }
  }

  /// Adds to a line in place, for a line may be long; how long it is now.
  private static func append(_ item: Line.Item, to line: inout Line) -> Int {
    line.items.append(item)
    if item.row.state == .sending { line.isInFlight = true }
    return line.items.count
  }

  /// The rows that are due, marked as sending, with their lanes.
  mutating func due(at now: Double, atMost count: Int) -> [(row: OutboxRow, lane: Int)] {
    guard !isClosing else { return [] }
    var rows: [(row: OutboxRow, lane: Int)] = []
    for lane in lanes.indices where lanes[lane].stopped == nil {
      while rows.count < count, !isFull, isOpen(lane, at: now),
        lanes[lane].pace.earliest(lanes[lane].spread) <= now,
        let family = lanes[lane].agenda.take(until: now)
      {
        if let row = next(family, at: now) { rows.append((row, lane)) }
      }
    }
    return rows
  }

  /// When something may be due next, on the steady clock; not after now where it is due already.
  func wakeAt(_ now: Double) -> Double? {
    guard !isClosing, !isFull else { return nil }
    return lanes.filter { $0.stopped == nil }.compactMap { lane in
      lane.agenda.next.map { next in
        lane.silence.earliest(at: max(now, next.at, lane.pace.earliest(lane.spread)))
      }
    }.min()
  }

  private mutating func next(_ family: Int64, at now: Double) -> OutboxRow? {
    guard var line = lines[family], !line.isInFlight else { return nil }
    guard let first = line.items.first else {
      forget(line, family, at: now)
      return nil
    }
    let lane = lanes[line.lane]
    let open =
      first.row.state == .ambiguous ? lane.silence.earliestRepetition(at: now) : now
    let earliest = max(first.dueAt, lane.familyPace.earliest(line.spread), open)
    guard earliest <= now else {
      lanes[line.lane].agenda.add(family, at: earliest)
      return nil
    }
    pay(&line, at: now)
    line.items[0].row.attempts += 1
    if first.row.state == .ambiguous { line.items[0].row.resent += 1 }
    line.items[0].row.state = .sending
    line.isInFlight = true
    inFlight[first.row.id] = family
    lines[family] = line
    return line.items[0].row
  }

  private func mayGo(_ line: Line, at now: Double) -> Bool {
    let lane = lanes[line.lane]
    return lane.pace.earliest(lane.spread) <= now && lane.familyPace.earliest(line.spread) <= now
  }

  private mutating func pay(_ line: inout Line, at now: Double) {
    lanes[line.lane].silence.probe(at: now)
    lanes[line.lane].pace.take(&lanes[line.lane].spread, at: now)
    lanes[line.lane].familyPace.take(&line.spread, at: now)
  }

  /// An empty line is kept until its pace is as if nothing had gone.
  private mutating func forget(_ line: Line, _ family: Int64, at now: Double) {
    if line.spread <= now {
      lines[family] = nil
    } else {
      lanes[line.lane].agenda.add(family, at: line.spread)
    }
  }
}

extension Delivery {
  /// The row as it stands, where it is not final.
  func row(_ id: Int64, of family: Int64) -> OutboxRow? {
    lines[family]?.items.first { $0.row.id == id }?.row
  }

  func lane(of family: Int64) -> Int { lines[family]?.lane ?? 0 }

  func family(inFlight id: Int64) -> Int64? { inFlight[id] }

  /// Whether the row of a send that came back is gone from the store.
  func isGhost(_ id: Int64, of family: Int64) -> Bool {
    lines[family]?.items.first { $0.row.id == id }?.isGhost ?? true
  }

  /// The rows of a family that answer one message, if nothing of it was sent and nothing came after.
  func unsent(_ cause: [UInt8], of family: Int64) -> [OutboxRow] {
    guard let line = lines[family] else { return [] }
    let rows = line.items.map(\.row)
    let answer = rows.filter { $0.cause == cause }
    let isTail = rows.suffix(answer.count) == answer[...]
    let isUnsent = answer.allSatisfy { $0.state == .ready || $0.state == .retry }
    return isTail && isUnsent ? answer : []
  }

  /// A row is final: the next of its family may go.
  mutating func finish(_ id: Int64, of family: Int64, at now: Double) {
    inFlight[id] = nil
    guard var line = lines[family], let index = line.items.firstIndex(where: { $0.row.id == id })
    else { return }
    line.items.remove(at: index)
    if index == 0 {
      line.isInFlight = false
      lanes[line.lane].agenda.add(family, at: now)
    }
    lines[family] = line
  }

  /// A row waits: for another try, or for a sign.
  mutating func wait(_ row: OutboxRow, until time: Double) {
    inFlight[row.id] = nil
    guard var line = lines[row.family], line.items.first?.row.id == row.id else { return }
    line.items[0].row = row
    line.items[0].dueAt = time
    line.isInFlight = false
    lines[row.family] = line
    lanes[line.lane].agenda.add(row.family, at: time)
  }

  /// The rows of a family are gone from the store; one on its way keeps its place until it ends.
  mutating func drop(_ family: Int64) {
    guard var line = lines[family] else { return }
    line.items = line.isInFlight ? Array(line.items.prefix(1)) : []
    if line.isInFlight { line.items[0].isGhost = true }
    lines[family] = line
  }

  /// Ids of what waits for a family and is not on its way.
  func waiting(for family: Int64) -> [Int64] {
    guard let line = lines[family] else { return [] }
    return line.items.dropFirst(line.isInFlight ? 1 : 0).map(\.row.id)
  }

  mutating func remove(_ ids: [Int64], of family: Int64) {
    lines[family]?.items.removeAll { ids.contains($0.row.id) }
  }

  /// Starts an account again that was stopped.
  mutating func resume(_ lane: Int) { lanes[lane].stopped = nil }

  /// Takes what the store holds for the truth; what is on its way (`kept`) stays so.
  ///
  /// `rows` are all that are not final, in order; `lane` is that of a family, nil where its account
  /// is no longer configured.
  mutating func load(
    _ rows: [OutboxRow], lane: (Int64) -> Int?, inFlight kept: Set<Int64>, wall: Int64,
    at now: Double
  ) {
    let spreads = lines.mapValues(\.spread)
    lines = [:]
    inFlight = [:]
    for index in lanes.indices { lanes[index].agenda = Agenda() }
    for row in rows {
      guard let lane = lane(row.family) else { continue }
      restore(row, lane, isKept: kept.contains(row.id), wall: wall, at: now)
    }
    for (family, line) in lines {
      lines[family]?.spread = spreads[family] ?? lanes[line.lane].familyPace.unknown(at: now)
      if !line.isInFlight { lanes[line.lane].agenda.add(family, at: now) }
    }
  }

  private mutating func restore(
    _ stored: OutboxRow, _ lane: Int, isKept: Bool, wall: Int64, at now: Double
  ) {
    var (row, line) = (stored, lines[stored.family] ?? Line(lane: lane))
    // A clock that was set back must not hold a row for longer than it would ever have waited.
    let isCut = row.state == .sending && !isKept
    let longest = isCut ? lanes[lane].statusSeconds ?? 0 : Bounds.longestRetrySeconds
    let wait = min(max(0, Double(row.nextAt - wall)), longest)
    if isCut {
      row.state = .ambiguous
      // The end of our own process uses up no repetition, as long as there were few of them: the
      // bytes had hardly left, and nobody should be left without an answer for it.
      row.spareLast()
    } else if row.state == .sending {
      line.isInFlight = true
      inFlight[row.id] = row.family
    }
    line.items.append(Line.Item(row: row, dueAt: now + wait))
    lines[row.family] = line
  }
}
