/// Sketches of words by hash: a counting sort into a power of two of buckets.
struct Buckets: Sendable {
  struct Pair {
    var hash: UInt64
    var sketch: Sketch
  }

  private var starts: [Int32] = [0, 0]
  private var sketches: [Sketch] = []
  private var mask: UInt64 = 0

  init() {}

  init(_ pairs: [Pair]) {
    var size = 16
    while size * 2 < pairs.count { size *= 2 }
    mask = UInt64(size - 1)
    starts = Array(repeating: 0, count: size + 1)
    for pair in pairs { starts[Int(pair.hash & mask) + 1] += 1 }
    for index in 0..<size { starts[index + 1] += starts[index] }
    var next = starts
    sketches = Array(repeating: Sketch.none, count: pairs.count)
    for pair in pairs {
      let bucket = Int(pair.hash & mask)
      sketches[Int(next[bucket])] = pair.sketch
      next[bucket] += 1
    }
  }

  func forEach(_ hash: UInt64, _ body: (Sketch) -> Void) {
    let bucket = Int(hash & mask)
    for index in Int(starts[bucket])..<Int(starts[bucket + 1]) { body(sketches[index]) }
  }
}
