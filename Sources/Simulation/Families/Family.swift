/// A family that writes its messages one after the other.
package struct Family: Sendable {
  package enum Platform: Sendable {
    case telegram
    case whatsApp
  }

  let index: Int
  let platform: Platform
  /// How many messages it writes before it waits for the answer to the last.
  let stride: Int
  /// How many it has written.
  var written = 0
  /// Which of them have an answer, and when it came, in nanoseconds.
  var answered: [Int: Int64] = [:]
  /// When it wrote each, in nanoseconds.
  var wroteAt: [Int64] = []
  /// Whether its next message is under way already.
  var isThinking = false

  /// Every second family is on WhatsApp, where messages overtake each other, and waits for each answer;
  /// every second of the others does not always.
  init(index: Int) {
    self.index = index
    platform = index.isMultiple(of: 2) ? .telegram : .whatsApp
    stride = index % 4 == 0 ? 3 : 1
  }

  var chat: String {
    switch platform {
    case .telegram: "\(500_000_000 + index)"
    case .whatsApp: "39333\(1_000_000 + index)"
    }
  }

  static func index(ofChat chat: String) -> Int? {
    guard let number = Int(chat) else { return nil }
    return number < 1_000_000_000 ? number - 500_000_000 : number - 393_331_000_000
  }

  /// Whether it must not write before there is an answer.
  var isWaiting: Bool {
    written > 0 && written % stride == 0 && answered[written - 1] == nil
  }
}
