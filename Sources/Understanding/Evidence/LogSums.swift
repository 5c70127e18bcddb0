internal import CMath

/// The logarithm of the sum of e to the power of `x · d` over many numbers `d`, for any `x` from zero.
///
/// Read from a table with its slopes, by the cubic that fits them; behind its end as a straight line.
struct LogSums: Sendable {
  private var values: [Float] = []
  private var slopes: [Float] = []

  private static let end = 32

  init(_ numbers: ArraySlice<Float>) {
    guard let most = numbers.max() else { return }
    for step in 0...LogSums.end {
      let x = Float(step)
      var (sum, weighted): (Float, Float) = (0, 0)
      for number in numbers {
        let power = cmath_exp(x * (number - most))
        sum += power
        weighted += number * power
      }
      values.append(x * most + cmath_log(sum))
      slopes.append(weighted / sum)
    }
  }

  subscript(x: Float) -> Float {
    guard x < Float(LogSums.end) else {
      return values[LogSums.end] + (x - Float(LogSums.end)) * slopes[LogSums.end]
    }
    let step = Int(x)
    let (part, rest) = (x - Float(step), 1 - (x - Float(step)))
    let ends =
      values[step] * rest * rest * (1 + 2 * part) + values[step + 1] * part * part * (3 - 2 * part)
    return ends + part * rest * (slopes[step] * rest - slopes[step + 1] * part)
  }
}
