internal import Schede

/// A JSON object as text, its keys in the order in which they were added.
struct JSONObject {
  private var fields = ""

  var text: String { "{\(fields)}" }

  mutating func add(_ key: String, _ value: String?) {
    add(key, raw: value.map(JSONText.quoted) ?? "null")
  }

  mutating func add(_ key: String, _ value: Int) { add(key, raw: "\(value)") }

  /// A number with so many decimals at most; null for none and for what is no number.
  mutating func add(_ key: String, _ value: Double?, decimals: Int) {
    guard let value, value.isFinite else { return add(key, raw: "null") }
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    add(key, raw: "\((value * scale).rounded() / scale)")
  }

  mutating func add(_ key: String, _ values: [String]) {
    add(key, raw: "[" + values.map(JSONText.quoted).joined(separator: ",") + "]")
  }

  mutating func add(_ key: String, object: JSONObject?) {
    add(key, raw: object?.text ?? "null")
  }

  mutating func add(_ key: String, objects: [JSONObject]) {
    add(key, raw: "[" + objects.map(\.text).joined(separator: ",") + "]")
  }

  private mutating func add(_ key: String, raw value: String) {
    if !fields.isEmpty { fields += "," }
    fields += "\(JSONText.quoted(key)):\(value)"
  }
}
