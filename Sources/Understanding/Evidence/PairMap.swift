internal import Language

/// The numbers of pairs of neighbours, sealed: buckets by hash, one behind the other.
///
/// A pair is known by its bucket and 32 further bits of its hash: an unknown pair is taken for a
/// known one once in four thousand million.
struct PairMap: Sendable {
  private struct Entry: Sendable {
    var check: UInt32
    var number: Int32
  }

  private var starts: [UInt32] = [0, 0]
  private var entries: [Entry] = []
  private var mask: UInt64 = 0

  init() {}

  init(_ pairs: FlatMap) {
    var size = 16
    while size < pairs.count { size *= 2 }
    mask = UInt64(size - 1)
    starts = Array(repeating: 0, count: size + 1)
    let mask = mask
    pairs.forEach { key, _ in starts[Int(Fingerprint.mixed(key) & mask) + 1] += 1 }
    for bucket in 0..<size { starts[bucket + 1] += starts[bucket] }
    var next = starts
    entries = Array(repeating: Entry(check: 0, number: 0), count: pairs.count)
    pairs.forEach { key, number in
      let hash = Fingerprint.mixed(key)
      let bucket = Int(hash & mask)
      entries[Int(next[bucket])] = Entry(check: PairMap.check(hash), number: number)
      next[bucket] += 1
    }
  }

  private static func check(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }

  /// The number of a pair, if it is known.
  subscript(first: Int32, second: Int32) -> Int32? {
    let hash = Fingerprint.mixed(FlatMap.key(first, second))
    let bucket = Int(hash & mask)
    for place in Int(starts[bucket])..<Int(starts[bucket + 1])
    where entries[place].check == PairMap.check(hash) {
      return entries[place].number
    }
    return nil
  }
}
