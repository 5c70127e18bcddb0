import Foundation

/// What the command line says.
struct FuzzOptions {
  var inputs = 10_000_000
  var seed: UInt64 = 1
  var times = 0
  var fixtures = "Tests/ChannelsTests/Fixtures"

  init(_ arguments: some Sequence<String>) throws {
    var rest = arguments.makeIterator()
    while let name = rest.next() {
      guard let value = rest.next() else { throw FuzzError("manca il valore di \(name)") }
      try set(name, value)
    }
  }

  private mutating func set(_ name: String, _ value: String) throws {
    switch name {
    case "--inputs": inputs = max(1, try FuzzOptions.number(value, of: name))
    case "--seed": seed = UInt64(try FuzzOptions.number(value, of: name))
    case "--times": times = try FuzzOptions.number(value, of: name)
    case "--fixtures": fixtures = value
    default: throw FuzzError("opzione sconosciuta: \(name)")
    }
  }

  private static func number(_ text: String, of name: String) throws -> Int {
    guard let number = Int(text), number >= 0 else {
      throw FuzzError("\(name) vuole un numero intero, non «\(text)»")
    }
    return number
  }
}

/// Shows what stands in the buffer: a trap would lose it.
func flush() { fflush(nil) }
