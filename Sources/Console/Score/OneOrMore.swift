/// A string or a list of strings, as test files write it.
struct OneOrMore: Decodable {
  var all: [String]

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let one = try? value.decode(String.self) {
      all = [one]
    } else {
      all = try value.decode([String].self)
    }
  }
}
