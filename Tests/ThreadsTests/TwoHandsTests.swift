import Language
import Testing

@testable import Threads

@Suite struct `Two hands` {
  @Test func `give each piece of work its own result, also one inside the other`() {
    let hands = TwoHands()
    for number in 0..<200 {
      let (sum, words) = hands.both(
        { hands.both({ (0...number).reduce(0, +) }, { number }) }, { "\(number)" })
      #expect(sum == (number * (number + 1) / 2, number))
      #expect(words == "\(number)")
    }
  }
}
