/// Strings as JSON writes them (RFC 8259, section 7).
public enum JSONText {
  /// The text between quotes, with quotes, backslashes and control characters escaped.
  public static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default: result += scalar.value < 0x20 ? escape(scalar.value) : String(scalar)
      }
    }
    return result + "\""
  }

  /// `\u001f`.
  private static func escape(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
