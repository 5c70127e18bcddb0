internal import Transcripts

/// A turn of a test dialogue: what is said, and what the answer must hold.
struct TurnLine: Decodable {
  struct Expectation: Decodable {
    var expectation = DialogueCase.Expectation()

    private enum Key: String, CodingKey, CaseIterable {
      case intent
      case safety
      case asking
      case service
      case places
      case mentionsAny = "mentions_any"
      case mentionsAll = "mentions_all"
      case mentionsNone = "mentions_none"
    }

    /// An expectation that is not known must not go unmeasured.
    private struct AnyKey: CodingKey {
      var stringValue: String
      var intValue: Int? { nil }

      init?(stringValue: String) { self.stringValue = stringValue }

      init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
      for key in try decoder.container(keyedBy: AnyKey.self).allKeys
      where Key(rawValue: key.stringValue) == nil {
        throw DecodingError.keyNotFound(
          key, .init(codingPath: [], debugDescription: "unknown expectation"))
      }
      let fields = try decoder.container(keyedBy: Key.self)
      func list(_ key: Key) throws -> [String] {
        try fields.decodeIfPresent(OneOrMore.self, forKey: key)?.all ?? []
      }
      expectation.intents = try list(.intent)
      expectation.safety = try fields.decodeIfPresent(String.self, forKey: .safety)
      expectation.asking = try fields.decodeIfPresent(String.self, forKey: .asking)
      expectation.service = try fields.decodeIfPresent(String.self, forKey: .service)
      expectation.places = try list(.places)
      expectation.mentionsAny = try list(.mentionsAny)
      expectation.mentionsAll = try list(.mentionsAll)
      expectation.mentionsNone = try list(.mentionsNone)
    }
  }

  var say: String
  var expect: Expectation?
}
