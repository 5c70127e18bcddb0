/// The figures of one set.
struct Result {
  var name: String
  var intents = 0
  var examples = 0
  /// Milliseconds.
  var load = 0.0
  var compile = 0.0
  var understanding = Sampling()
  var turn = Sampling()
  /// Bytes of the whole program with this set compiled, and how many of them came with it.
  var resident = 0
  var grown = 0
  /// Messages of which the right intent is known, and those whose first reading it was.
  var judged = 0
  var right = 0
}
