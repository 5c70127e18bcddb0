extension [Float] {
  /// The sum of a range.
  ///
  /// Eight sums at once: an addition need not wait for the one before.
  func sum(_ range: Range<Int>) -> Float {
    let numbers = span.extracting(range)
    var sums = SIMD8<Float>.zero
    let whole = numbers.count & ~7
    for start in stride(from: 0, to: whole, by: 8) {
      sums += SIMD8(
        numbers[unchecked: start], numbers[unchecked: start + 1], numbers[unchecked: start + 2],
        numbers[unchecked: start + 3], numbers[unchecked: start + 4], numbers[unchecked: start + 5],
        numbers[unchecked: start + 6], numbers[unchecked: start + 7])
    }
    for index in whole..<numbers.count { sums[0] += numbers[index] }
    return sums.sum()
  }
}
