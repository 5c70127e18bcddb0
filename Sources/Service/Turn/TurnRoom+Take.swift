internal import Channels
internal import Dialogue
internal import Storage

/// What arrives.
extension TurnRoom {
  /// One thing to take in, with the place of its account.
  struct Item {
    var lane: Int
    var body: Body

    enum Body {
      case happening(Inbound)
      case unreadable([UInt8], reason: String)
    }
  }

  /// All items, those of a family in the order of the platform.
  static func items(of arrivals: [Arrival], in lanes: [Route: Int]) -> [Item] {
    var items: [Item] = []
    for arrival in arrivals {
      guard let lane = lanes[arrival.route] else { continue }
      switch arrival.body {
      case .happenings(let all):
        items += all.map { Item(lane: lane, body: .happening($0)) }
      case .unreadable(let bytes, let reason):
        items.append(Item(lane: lane, body: .unreadable(bytes, reason: reason)))
      }
    }
    return items.inPlatformOrder()
  }

  mutating func take(_ item: Item, isCareful: Bool) throws(StoreError) {
    switch item.body {
    case .unreadable(let bytes, let reason):
      metrics[.unreadable] += 1
      try store.addDeadLetter(
        bytes, route: accounts[item.lane].name, reason: reason, at: moment.wall)
    case .happening(let inbound) where isCareful: try takeCarefully(inbound, item.lane)
    case .happening(let inbound): try take(inbound, item.lane)
    }
  }

  /// Lays a message aside that cannot be stored for itself.
  private mutating func takeCarefully(_ inbound: Inbound, _ lane: Int) throws(StoreError) {
    try store.beginItem()
    do {
      try take(inbound, lane)
      try store.endItem()
    } catch {
      if error.mayPass { throw error }
      try store.takeBackItem()
      known.removeAll()
      talks.removeAll()
      try layAside(inbound, lane, reason: "archivio")
    }
  }

  private mutating func layAside(
    _ inbound: Inbound, _ lane: Int, reason: String
  ) throws(StoreError) {
    metrics[.poisonous] += 1
    log(.error, "message-laid-aside")
    try store.addDeadLetter(
      Array("\(inbound)".utf8), route: accounts[lane].name, reason: reason, at: moment.wall)
  }

  private mutating func take(_ inbound: Inbound, _ lane: Int) throws(StoreError) {
    metrics[.arrived] += 1
    // A status says the same however often it comes.
    if case .status(let status) = inbound.happening {
      return try reconcile(status, key: inbound.key, lane)
    }
    let hash = try store.hash("\(accounts[lane].name)|\(inbound.key)")
    guard try store.see(hash, serial: inbound.serial, at: moment.wall) else {
      metrics[.duplicate] += 1
      return
    }
    guard let address = inbound.family, !address.identifiers.isEmpty else {
      metrics[.ignored] += 1
      return
    }
    guard !suspect.isPoison(hash) else { return try layAside(inbound, lane, reason: "veleno") }
    suspect.begin(hash)
    try hear(inbound, from: address, lane)
  }

  private mutating func hear(
    _ inbound: Inbound, from address: Address, _ lane: Int
  ) throws(StoreError) {
    if case .ignored = inbound.happening {
      metrics[.ignored] += 1
      return
    }
    // Who never wrote is not stored for having blocked, moved or corrected something.
    let isAnswered = inbound.happening.isAnswered
    guard try isAnswered ? true : isKnown(address, lane) else {
      metrics[.ignored] += 1
      return
    }
    var talk = try talk(with: address, lane)
    try hear(inbound, address, &talk)
    guard !upkeep.gone.contains(talk.id) else {
      upkeep.gone.remove(talk.id)
      return
    }
    talks[talk.id] = talk
  }

  private mutating func hear(
    _ inbound: Inbound, _ address: Address, _ talk: inout Talk
  ) throws(StoreError) {
    switch inbound.happening {
    case .text(let text): try answer(text, to: inbound, address, &talk)
    case .edited(let original, let text):
      try change(original, to: text, by: inbound, address, &talk)
    case .revoked(let original): try takeBack(original, address, &talk)
    case .pressed(let payload, _): try press(payload, of: inbound, address, &talk)
    case .position(let latitude, let longitude):
      try locate(latitude, longitude, inbound, address, &talk)
    case .media(.reaction, _): metrics[.ignored] += 1
    case .media: try tellOnce("solo-testo", again: Bounds.toldSeconds, inbound, address, &talk)
    case .group: try tellOnce("in-privato", again: nil, inbound, address, &talk)
    case .blocked: try block(&talk)
    case .unblocked:
      talk.row.isBlocked = false
      try store.save(talk.row)
    case .moved(let new): try move(&talk, to: new)
    case .status, .ignored: break
    }
  }
}

extension Happening {
  /// Whether it begins a conversation.
  fileprivate var isAnswered: Bool {
    switch self {
    case .text, .pressed, .position, .group: true
    case .media(let media, _): media != .reaction
    case .edited, .revoked, .blocked, .unblocked, .moved, .status, .ignored: false
    }
  }
}

extension [TurnRoom.Item] {
  /// Sorts the messages of each family by the platform's order; the places stay with the family.
  fileprivate func inPlatformOrder() -> [TurnRoom.Item] {
    guard hasSeveralOfOneFamily else { return self }
    var places: [Address: [Int]] = [:]
    for (index, item) in enumerated() {
      if case .happening(let inbound) = item.body, let family = inbound.family {
        places[family, default: []].append(index)
      }
    }
    var sorted = self
    for indices in places.values where indices.count > 1 {
      let items = indices.map { self[$0] }.enumerated()
        .sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
      for (index, item) in zip(indices, items) { sorted[index] = item.element }
    }
    return sorted
  }
}

extension [TurnRoom.Item] {
  private var hasSeveralOfOneFamily: Bool {
    var families = Set<Address>(minimumCapacity: count)
    return contains { item in
      guard case .happening(let inbound) = item.body, let family = inbound.family else {
        return false
      }
      return !families.insert(family).inserted
    }
  }
}

extension TurnRoom.Item {
  fileprivate var order: Int64 {
    if case .happening(let inbound) = body { inbound.order } else { 0 }
  }
}
