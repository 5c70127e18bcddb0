internal import Transcripts

/// A line of a file of test messages: one of the four kinds, known by its keys.
enum CaseLine {
  case intent(IntentCase)
  case danger(DangerCase)
  case triage(TriageCase)
  case dialogue(DialogueCase)
}

extension CaseLine: Decodable {
  private enum Key: String, CodingKey {
    case id
    case text
    case expect
    case alsoOK = "also_ok"
    case kind
    case now
    case opening
    case answers
    case about
    case turns
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    if fields.contains(.turns) {
      self = .dialogue(try Self.dialogue(fields))
    } else if fields.contains(.opening) {
      self = .triage(try Self.triage(fields))
    } else if (try? fields.decode(String.self, forKey: .expect)) != nil {
      self = .danger(try Self.danger(fields))
    } else {
      self = .intent(try Self.intent(fields))
    }
  }

  private typealias Fields = KeyedDecodingContainer<Key>

  private static func intent(_ fields: Fields) throws -> IntentCase {
    IntentCase(
      id: try fields.decode(String.self, forKey: .id),
      text: try fields.decode(String.self, forKey: .text),
      expected: try fields.decode([String].self, forKey: .expect),
      alsoRight: try fields.decodeIfPresent([String].self, forKey: .alsoOK) ?? [],
      kind: try fields.decodeIfPresent(String.self, forKey: .kind) ?? "-")
  }

  private static func danger(_ fields: Fields) throws -> DangerCase {
    let id = try fields.decode(String.self, forKey: .id)
    let crisis = try fields.decode(String.self, forKey: .expect)
    let kind = try fields.decodeIfPresent(String.self, forKey: .kind)
    return DangerCase(
      id: id, text: try fields.decode(String.self, forKey: .text),
      crisis: crisis == "none" ? nil : crisis,
      alsoRight: try fields.decodeIfPresent([String].self, forKey: .alsoOK) ?? [],
      isNow: try fields.decodeIfPresent(Bool.self, forKey: .now), kind: kind ?? letter(of: id))
  }

  /// The letter before the number of an id such as `sd-vio-e01`.
  private static func letter(of id: String) -> String {
    id.split(separator: "-").last.map { String($0.prefix { $0.isLetter }) } ?? "-"
  }

  private struct Destination: Decodable {
    var service: String
    var places: [String]?
    var alsoPlaces: [String]?

    private enum CodingKeys: String, CodingKey {
      case service
      case places
      case alsoPlaces = "places_ok"
    }
  }

  private static func triage(_ fields: Fields) throws -> TriageCase {
    let expected = try fields.decode(Destination.self, forKey: .expect)
    return TriageCase(
      id: try fields.decode(String.self, forKey: .id),
      opening: try fields.decode(String.self, forKey: .opening),
      answers: try fields.decode([String: String].self, forKey: .answers),
      service: expected.service, places: (expected.places ?? []) + (expected.alsoPlaces ?? []))
  }

  private static func dialogue(_ fields: Fields) throws -> DialogueCase {
    DialogueCase(
      id: try fields.decode(String.self, forKey: .id),
      about: try fields.decodeIfPresent(String.self, forKey: .about) ?? "-",
      turns: try fields.decode([TurnLine].self, forKey: .turns).map {
        DialogueCase.Turn(said: $0.say, expected: $0.expect?.expectation ?? .init())
      })
  }
}
