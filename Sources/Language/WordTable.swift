/// A flat table from words (folded bytes) to numbers: one probe, no allocation to look up.
///
/// A word is known by its 64-bit hash alone: of a million words, two are taken for one another once
/// in forty million tables. Words live one behind the other in an arena; slots are found by open
/// addressing, linear probing, and at most two thirds full.
public struct WordTable: Sendable {
  private struct Slot: Sendable {
    var hash: UInt64
    var value: Int32
    /// The index of the entry, or -1 for a free slot.
    var entry: Int32

    static let free = Slot(hash: 0, value: 0, entry: -1)
  }

  private var slots = [Slot](repeating: .free, count: 16)
  /// All words, one behind the other, for ``range(at:)``.
  package private(set) var arena: [UInt8] = []
  private var ends: [UInt32] = []
  private var values: [Int32] = []

  public init() {}

  /// How many words there are.
  public var count: Int { values.count }

  /// The value of the word with a hash (``Fingerprint``), or nil.
  public func value(ofHash hash: UInt64) -> Int32? {
    let slot = slots[place(of: hash)]
    return slot.entry < 0 ? nil : slot.value
  }

  /// The value of a word, or nil.
  public func value(of word: Span<UInt8>) -> Int32? { value(ofHash: Fingerprint.of(word)) }

  /// Adds a word, or gives it another value.
  public mutating func set(_ word: Span<UInt8>, to value: Int32) {
    let hash = Fingerprint.of(word)
    let place = place(of: hash)
    if slots[place].entry >= 0 {
      slots[place].value = value
      values[Int(slots[place].entry)] = value
      return
    }
    for index in word.indices { arena.append(word[index]) }
    ends.append(UInt32(arena.count))
    slots[place] = Slot(hash: hash, value: value, entry: Int32(values.count))
    values.append(value)
    if values.count * 3 > slots.count * 2 { grow() }
  }

  /// Adds a word given as text that is already folded.
  public mutating func set(_ word: String, to value: Int32) {
    set(Array(word.utf8).span, to: value)
  }

  /// Frees what was kept for growing.
  mutating func trim() {
    arena.trim()
    ends.trim()
    values.trim()
  }

  /// The bytes of the entry with an index (in the order of insertion).
  public func word(at index: Int) -> ArraySlice<UInt8> { arena[range(at: index)] }

  /// Where the entry with an index stands in ``arena``.
  package func range(at index: Int) -> Range<Int> {
    Int(index == 0 ? 0 : ends[index - 1])..<Int(ends[index])
  }

  /// The value of the entry with an index.
  public func value(at index: Int) -> Int32 { values[index] }

  /// The slot of a hash, or the free one where it would be.
  private func place(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place].entry >= 0, slots[place].hash != hash { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: .free, count: old.count * 2)
    for slot in old where slot.entry >= 0 { slots[place(of: slot.hash)] = slot }
  }
}
