internal import Schede

/// Schede, and messages to read by them.
struct MessageSet {
  /// A message, and the ids of the intents that are right for it; empty where nobody said.
  struct Message {
    var text: String
    var expected: [String]
  }

  var name: String
  var sources: [SchedeSource]
  var messages: [Message]
}
