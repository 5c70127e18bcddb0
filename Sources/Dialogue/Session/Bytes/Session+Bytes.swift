/// A session as compact bytes, to be stored.
///
/// Written by hand: a hundredth of the time and a third of the size of JSON, and this happens on
/// every turn.
extension Session {
  /// The first byte; another layout gets another number.
  static let format: UInt8 = 1

  public var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.byte(Session.format)
    writer.stage(stage)
    writer.optional(journey) { $0.text($1) }
    writer.list(slots.sorted { $0.key < $1.key }) { writer, slot in
      writer.text(slot.key)
      writer.slot(slot.value)
    }
    writer.list(needs) { $0.text($1) }
    writer.list(history) { $0.text($1) }
    writer.optional(advice) { $0.recommendation($1) }
    writer.optional(topic) { $0.text($1) }
    writer.text(language)
    writer.optional(lastActivity) { $0.number($1.seconds) }
    writer.flag(isNoticeGiven)
    writer.number(Int64(misses))
    writer.number(Int64(turn))
    writer.list(timesSaid.sorted { $0.key < $1.key }) { writer, saying in
      writer.text(saying.key)
      writer.number(Int64(saying.value))
    }
    return writer.bytes
  }

  /// Reads what ``bytes`` writes; nil for anything else, also for another format.
  public init?(bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    do {
      guard try reader.byte() == Session.format else { return nil }
      self.init()
      stage = try reader.stage()
      journey = try reader.optional { reader throws(Unreadable) in try reader.text() }
      slots = try reader.pairs { reader throws(Unreadable) in try reader.slot() }
      needs = try reader.list { reader throws(Unreadable) in try reader.text() }
      history = try reader.list { reader throws(Unreadable) in try reader.text() }
      advice = try reader.optional { reader throws(Unreadable) in try reader.recommendation() }
      topic = try reader.optional { reader throws(Unreadable) in try reader.text() }
      language = try reader.text()
      lastActivity = try reader.optional { reader throws(Unreadable) in
        Instant(seconds: try reader.number())
      }
      isNoticeGiven = try reader.flag()
      misses = Int(try reader.number())
      turn = Int(try reader.number())
      timesSaid = try reader.pairs { reader throws(Unreadable) in Int(try reader.number()) }
      guard reader.isAtEnd else { return nil }
    } catch {
      return nil
    }
  }
}
