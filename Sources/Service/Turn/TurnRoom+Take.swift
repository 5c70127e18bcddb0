internal import Channels
internal import Dialogue
internal import Storage

/// What arrives.
extension TurnRoom {
  /// One thing to take in: where it stands in the arrivals, for to copy it takes long.
  struct Item {
    /// The place of its account.
    var lane: Int
    var arrival: Int
    /// Its place in what the arrival brought.
    var place = 0
  }

  /// All items, those of a family in the order of the platform.
  static func items(of arrivals: [Arrival], in lanes: [Route: Int]) -> [Item] {
    var items: [Item] = []
    items.reserveCapacity(arrivals.count)
    for index in arrivals.indices {
      guard let lane = lanes[arrivals[index].route] else { continue }
      for place in 0..<arrivals[index].count {
        items.append(Item(lane: lane, arrival: index, place: place))
      }
    }
    return items.inPlatformOrder(of: arrivals)
  }

  mutating func take(
    _ item: Item, of arrivals: [Arrival], isCareful: Bool
  ) throws(StoreError) {
    switch arrivals[item.arrival].body {
    case .unreadable(let bytes, let reason):
      metrics[.unreadable] += 1
      try store.addDeadLetter(
        bytes, route: accounts[item.lane].name, reason: reason, at: moment.wall)
    case .happenings(let all) where isCareful: try takeCarefully(all[item.place], item.lane)
    case .happenings(let all): try take(all[item.place], item.lane)
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
    let hash = try store.hash(accounts[lane].prefix + inbound.key)
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
    let id = talk.id
    talks.keep(consume talk, id)
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

extension Arrival {
  /// How many things it brought.
  fileprivate var count: Int {
    if case .happenings(let all) = body { all.count } else { 1 }
  }

  fileprivate func inbound(_ place: Int) -> Inbound? {
    if case .happenings(let all) = body { all[place] } else { nil }
  }
}

extension [TurnRoom.Item] {
  /// Sorts the messages of each family by the platform's order; the places stay with the family.
  fileprivate func inPlatformOrder(of arrivals: [Arrival]) -> [TurnRoom.Item] {
    guard hasSeveralOfOneFamily(arrivals) else { return self }
    var places: [Address: [(index: Int, order: Int64)]] = [:]
    for (index, item) in enumerated() {
      if let inbound = arrivals[item.arrival].inbound(item.place), let family = inbound.family {
        places[family, default: []].append((index, inbound.order))
      }
    }
    var sorted = self
    for items in places.values where items.count > 1 {
      let inOrder = items.sorted { ($0.order, $0.index) < ($1.order, $1.index) }
      for (place, item) in zip(items, inOrder) { sorted[place.index] = self[item.index] }
    }
    return sorted
  }

  /// By the hash of its address alone: where two are alike by chance, sorting does no harm.
  private func hasSeveralOfOneFamily(_ arrivals: [Arrival]) -> Bool {
    var families = Set<Int>(minimumCapacity: count)
    return contains { item in
      guard case .happenings(let all) = arrivals[item.arrival].body,
        let family = all[item.place].family
      else { return false }
      return !families.insert(family.hashValue).inserted
    }
  }
}
