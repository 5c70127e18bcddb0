/// A flat table from words (folded bytes) to numbers: one probe, no allocation to look up.
///
/// Words live one behind the other in an arena; slots hold indices of entries (open addressing,
/// linear probing, at most half full).
public struct WordTable: Sendable {
  private struct Entry: Sendable {
    var hash: UInt64
    var start: Int32
    var count: Int32
    var value: Int32
  }

  private var arena: [UInt8] = []
  private var entries: [Entry] = []
  private var slots: [Int32] = Array(repeating: -1, count: 64)

  public init() {}

  /// How many words there are.
  public var count: Int { entries.count }

  /// The value of a word, or nil.
  public func value(of word: Span<UInt8>, hash: UInt64) -> Int32? {
    let entry = slots[slot(of: word, hash: hash)]
    return entry < 0 ? nil : entries[Int(entry)].value
  }

  /// The value of a word, or nil.
  public func value(of word: Span<UInt8>) -> Int32? {
    value(of: word, hash: Fingerprint.of(word))
  }

  /// Adds a word, or gives it another value.
  public mutating func set(_ word: Span<UInt8>, to value: Int32) {
    let hash = Fingerprint.of(word)
    let slot = slot(of: word, hash: hash)
    if slots[slot] >= 0 {
      entries[Int(slots[slot])].value = value
      return
    }
    let start = Int32(arena.count)
    for index in word.indices { arena.append(word[index]) }
    slots[slot] = Int32(entries.count)
    entries.append(Entry(hash: hash, start: start, count: Int32(word.count), value: value))
    if entries.count * 2 > slots.count { grow() }
  }

  /// Adds a word given as text that is already folded.
  public mutating func set(_ word: String, to value: Int32) {
    set(Array(word.utf8).span, to: value)
  }

  /// The bytes of the entry with an index (in the order of insertion).
  public func word(at index: Int) -> ArraySlice<UInt8> {
    let entry = entries[index]
    return arena[Int(entry.start)..<Int(entry.start + entry.count)]
  }

  /// The value of the entry with an index.
  public func value(at index: Int) -> Int32 { entries[index].value }

  private func slot(of word: Span<UInt8>, hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0, !holds(entries[Int(slots[slot])], word, hash) {
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func holds(_ entry: Entry, _ word: Span<UInt8>, _ hash: UInt64) -> Bool {
    guard entry.hash == hash, Int(entry.count) == word.count else { return false }
    for index in word.indices where arena[Int(entry.start) + index] != word[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 4)
    let mask = slots.count - 1
    for (index, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(index)
    }
  }
}
