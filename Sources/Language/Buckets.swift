/// Sketches of words by hash: a counting sort into a power of two of buckets.
///
/// Most hashes that are looked up are no word's. A bit for each of some eight hashes tells so
/// without a look at the buckets, which are large and so waited for.
struct Buckets: Sendable {
  struct Pair {
    var hash: UInt64
    var sketch: Sketch
  }

  private var starts: [Int32] = [0, 0]
  private var sketches: [Sketch] = []
  private var mask: UInt64 = 0
  /// Whether any word has a hash: eight bits a bucket.
  private var bits: [UInt64] = [0]

  init() {}

  init(_ pairs: [Pair]) {
    var size = 16
    while size * 2 < pairs.count { size *= 2 }
    mask = UInt64(size - 1)
    starts = Array(repeating: 0, count: size + 1)
    bits = Array(repeating: 0, count: size / 8)
    for pair in pairs {
      starts[Int(pair.hash & mask) + 1] += 1
      let (word, bit) = place(of: pair.hash)
      bits[word] |= bit
    }
    for index in 0..<size { starts[index + 1] += starts[index] }
    var next = starts
    sketches = Array(repeating: Sketch.none, count: pairs.count)
    for pair in pairs {
      let bucket = Int(pair.hash & mask)
      sketches[Int(next[bucket])] = pair.sketch
      next[bucket] += 1
    }
  }

  /// The word of ``bits`` for a hash, by other bits than those of its bucket; and the bit in it.
  private func place(of hash: UInt64) -> (word: Int, bit: UInt64) {
    (Int(truncatingIfNeeded: hash >> 32) & (bits.count - 1), 1 << (hash >> 58))
  }

  func forEach(_ hash: UInt64, _ body: (Sketch) -> Void) {
    let (word, bit) = place(of: hash)
    guard bits[word] & bit != 0 else { return }
    let bucket = Int(hash & mask)
    for index in Int(starts[bucket])..<Int(starts[bucket + 1]) { body(sketches[index]) }
  }
}
