internal import Channels
internal import Dialogue
internal import HTTP
internal import Language
internal import Schede
package import Storage
package import Transcripts

/// Where turns are made: the store, the assistant and what waits to be sent, on one thread.
///
/// Each call of ``perform(_:)`` is one transaction. What it returns may leave; who waits for it has
/// been told by then.
package struct TurnRoom: ~Copyable {
  var store: Store
  var assistant: Assistant
  let settings: ServiceSettings
  let clock: Clock
  let log: Log
  let faults: Faults?
  let accounts: [Account]
  /// The place of each account.
  let lanes: [Route: Int]
  let suspect: Suspect
  var delivery: Delivery
  /// Families by account and identifier, and their conversations, as far as they are in memory.
  var known: Remembered<FamilyName, Int64>
  var talks: Remembered<Int64, Talk>
  /// How fast families write lately.
  var throttles = Remembered<Int64, Throttle>(limit: Bounds.remembered)
  /// Families whose farewell waits to be sent.
  var leaving: Set<Int64> = []
  /// What came back from platforms and is not on the disk yet.
  var outcomes: [(row: Int64, result: Result<Verdict, ClientFailure>)] = []
  /// What may leave as soon as the transaction is on the disk.
  var orders: [SendOrder] = []
  package internal(set) var metrics = Metrics()
  package internal(set) var readiness = Readiness()
  /// Whether ``perform(_:)`` does not wait for the disk: then who waits is told by what
  /// ``takeTelling()`` gives, once ``Storage/StoreLog/sync()`` has put it there.
  var isAhead = false
  var telling: (@Sendable () -> Void)?
  var upkeep = Upkeep()
  var moment = TurnMoment()

  /// Goes on with what an open store holds to be sent.
  ///
  /// `sent` are rows that a platform took before the process died, see ``SentMarks``.
  ///
  /// - Returns: the room, to be used by one thread.
  /// - Throws: ``StoreError`` where what waits cannot be read.
  package static func open(
    store: consuming Store, assistant: consuming Assistant, settings: ServiceSettings,
    clock: Clock, sent: [Int64] = [], log: Log = .silent, faults: Faults? = nil
  ) throws(StoreError) -> TurnRoom {
    var room = TurnRoom(
      store: store, assistant: assistant, settings: settings, clock: clock, log: log,
      faults: faults)
    room.moment = TurnMoment(clock)
    try room.loadDelivery(inFlight: [])
    try room.settleMarked(sent)
    room.upkeep.needsScrub = try room.store.needsScrub
    return room
  }

  private init(
    store: consuming Store, assistant: consuming Assistant, settings: ServiceSettings,
    clock: Clock, log: Log, faults: Faults?
  ) {
    self.store = store
    self.assistant = assistant
    self.settings = settings
    self.clock = clock
    self.log = log
    self.faults = faults
    accounts = settings.codecs.map(Account.init)
    lanes = Dictionary(
      settings.codecs.enumerated().map { (Route($1), $0) }, uniquingKeysWith: { first, _ in first })
    suspect = Suspect(settings.companion("in-mano"))
    delivery = Delivery(
      lanes: accounts.map {
        Lane(
          capabilities: $0.codec.capabilities, perSecond: settings.messagesPerSecond,
          statusSeconds: $0.reports ? settings.statusSeconds : nil)
      })
    known = Remembered(limit: Bounds.remembered)
    talks = Remembered(limit: Bounds.remembered)
    readiness.closed = settings.closed
  }

  /// Takes what waits from the store; `inFlight` are the rows whose answers are still to come.
  mutating func loadDelivery(inFlight: Set<Int64>) throws(StoreError) {
    leaving = try store.leavingFamilies()
    let routes = try store.routesOfWaiting()
    let lanes = Dictionary(
      accounts.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    delivery.load(
      try store.openRows(), lane: { routes[$0].flatMap { lanes[$0] } }, inFlight: inFlight,
      wall: moment.wall, at: moment.steady)
  }
}
