/// Words of a platform, made fit for metrics and logs.
enum WireWord {
  /// A word of small letters, digits and `_`, of limited length; anything else is `other`.
  static func safe(_ word: String) -> String {
    let isSafe = word.utf8.allSatisfy { byte in
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || byte == UInt8(ascii: "_")
        || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }
    return isSafe && !word.isEmpty && word.utf8.count <= Limits.wordBytes ? word : "other"
  }

  /// Seconds to wait as a platform says them, in a header or in a body; nil where they are none.
  static func seconds(_ text: String?) -> Int? {
    text.flatMap { Int($0) }.flatMap { seconds($0) }
  }

  static func seconds(_ number: Int) -> Int? {
    number < 0 ? nil : min(number, Limits.retryAfterSeconds)
  }
}
