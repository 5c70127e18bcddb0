/// What the command line asks for.
struct Options {
  static let help = """
    bench [--sets cremona,60,600,6000] [--count 20000] [--intents intents]
          [--messages Tests/Messages] [--export DIRECTORY] [--turns yes|no]
    """

  var plans: [Plan] = [.cremona, .generated(60), .generated(600), .generated(6000)]
  /// Messages that are timed in each set, at least.
  var count = 20_000
  var intents = "intents"
  var messages = "Tests/Messages"
  /// Whether whole turns are measured too.
  var turns = true
  /// Where the sets are written as text, so that other programs can be measured on them.
  var export: String?

  init?(_ arguments: some Sequence<String>) {
    var rest = arguments.makeIterator()
    while let name = rest.next() {
      guard let value = rest.next(), take(name, value) else { return nil }
    }
  }

  private mutating func take(_ name: String, _ value: String) -> Bool {
    switch name {
    case "--sets":
      plans = value.split(separator: ",").compactMap(Plan.init)
      return !plans.isEmpty
    case "--count":
      count = Int(value) ?? 0
      return count > 0
    case "--intents": intents = value
    case "--messages": messages = value
    case "--turns": turns = value != "no"
    case "--export": export = value
    default: return false
    }
    return true
  }
}
