internal import FoundationEssentials

/// A file of test messages, one JSON object a line; lines of another kind are passed over.
struct CaseFile {
  private struct Line: Decodable {
    var text: String
    var expect: [String]?
    var also: [String]?

    private enum CodingKeys: String, CodingKey {
      case text
      case expect
      case also = "also_ok"
    }

    init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: CodingKeys.self)
      text = try fields.decode(String.self, forKey: .text)
      // A danger is one word: those lines are read, but not counted as right or wrong.
      expect = try? fields.decode([String].self, forKey: .expect)
      also = try? fields.decode([String].self, forKey: .also)
    }
  }

  var messages: [MessageSet.Message]

  init(_ bytes: [UInt8]) {
    let decoder = JSONDecoder()
    messages = bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard let line = try? decoder.decode(Line.self, from: Data(line)) else { return nil }
      return MessageSet.Message(
        text: line.text, expected: line.expect.map { $0 + (line.also ?? []) } ?? [])
    }
  }
}
