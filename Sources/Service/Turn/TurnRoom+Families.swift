internal import Channels
internal import Dialogue
internal import Storage

/// Who writes.
extension TurnRoom {
  /// The conversation with a family, taken out of ``talks``; a new one where it writes for the first
  /// time.
  ///
  /// A person may come under several identifiers; those that turn out to be the same are joined.
  mutating func talk(with address: Address, _ lane: Int) throws(StoreError) -> Talk {
    if address.identifiers.count == 1 {
      let name = FamilyName(lane: lane, identifier: address.identifiers[0])
      if let id = known[name], let talk = talks.take(id) { return talk }
    }
    let names = address.identifiers.map { FamilyName(lane: lane, identifier: $0) }
    var found: Int64?
    var missing: [FamilyName] = []
    for name in names {
      guard let id = try family(named: name) else {
        missing.append(name)
        continue
      }
      if let first = found, first != id { try join(id, into: first) }
      found = found ?? id
    }
    guard let id = found else { return try begin(names, address, lane) }
    for name in missing {
      try store.addIdentifier(try hash(name), to: id)
      try store.setAddress(Self.bytes(address), of: id)
    }
    for name in names { known[name] = id }
    if let talk = talks.take(id) { return talk }
    guard let row = try store.family(id) else { return try begin(names, address, lane) }
    return Talk(row, lane: lane, language: settings.language)
  }

  /// Whether anything is stored of whoever has an address.
  mutating func isKnown(_ address: Address, _ lane: Int) throws(StoreError) -> Bool {
    var isKnown = false
    for identifier in address.identifiers {
      let found = try family(named: FamilyName(lane: lane, identifier: identifier))
      isKnown = isKnown || found != nil
    }
    return isKnown
  }

  private mutating func family(named name: FamilyName) throws(StoreError) -> Int64? {
    if let id = known[name] { return id }
    return try store.family(of: try hash(name))
  }

  private func hash(_ name: FamilyName) throws(StoreError) -> [UInt8] {
    try store.hash(accounts[name.lane].prefix + name.identifier)
  }

  private mutating func begin(
    _ names: [FamilyName], _ address: Address, _ lane: Int
  ) throws(StoreError) -> Talk {
    var hashes: [[UInt8]] = []
    for name in names { hashes.append(try hash(name)) }
    let row = try store.addFamily(
      route: accounts[lane].name, address: Self.bytes(address), hashes: hashes, at: moment.wall)
    for name in names { known[name] = row.id }
    return Talk(row, lane: lane, language: settings.language)
  }

  /// Two families are one: what waits for the other goes on, in the order in which it was made.
  private mutating func join(_ other: Int64, into family: Int64) throws(StoreError) {
    try store.merge(other, into: family)
    known.removeAll()
    talks[other] = nil
    if !delivery.isEmpty(other) { try loadDelivery(inFlight: Set(delivery.inFlight.keys)) }
  }

  /// The family has another address from now on.
  mutating func move(_ talk: inout Talk, to address: Address) throws(StoreError) {
    for identifier in address.identifiers {
      let name = FamilyName(lane: talk.lane, identifier: identifier)
      if let other = try family(named: name), other != talk.id { try join(other, into: talk.id) }
      try store.addIdentifier(try hash(name), to: talk.id)
      known[name] = talk.id
    }
    try store.setAddress(Self.bytes(address), of: talk.id)
  }

  /// What waits for a family that blocked the account is given up.
  mutating func block(_ talk: inout Talk) throws(StoreError) {
    talk.row.isBlocked = true
    try store.save(talk.row)
    let ids = delivery.waiting(for: talk.id)
    for id in ids {
      try store.giveUp(id, reason: "bloccato", at: moment.wall)
      metrics[.dead] += 1
    }
    delivery.remove(ids, of: talk.id)
  }

  private static func bytes(_ address: Address) -> [UInt8] {
    Array(address.identifiers.joined(separator: "\n").utf8)
  }
}
