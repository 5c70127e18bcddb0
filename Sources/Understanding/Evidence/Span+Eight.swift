extension Span where Element == Float {
  /// Eight numbers from a place on, which the caller has checked to be there: the processor works on
  /// several at once.
  @inline(__always)
  func eight(at place: Int) -> SIMD8<Float> {
    SIMD8(
      self[unchecked: place], self[unchecked: place + 1], self[unchecked: place + 2],
      self[unchecked: place + 3], self[unchecked: place + 4], self[unchecked: place + 5],
      self[unchecked: place + 6], self[unchecked: place + 7])
  }

  /// How many numbers stand in whole groups of eight.
  var inEights: Int { count & ~7 }
}

extension [Float] {
  /// The sum of a range.
  func sum(_ range: Range<Int>) -> Float {
    let numbers = span.extracting(range)
    var sums = SIMD8<Float>.zero
    var place = 0
    while place < numbers.inEights {
      sums += numbers.eight(at: place)
      place &+= 8
    }
    var sum = sums.sum()
    for place in numbers.inEights..<numbers.count { sum += numbers[place] }
    return sum
  }
}
