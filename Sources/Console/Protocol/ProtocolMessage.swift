internal import FoundationEssentials
internal import Transcripts

/// A line of the protocol: `{"from":"c1","text":"…","at":"2026-11-23T10:30:00+01:00"}`.
struct ProtocolMessage: Equatable {
  /// Names the conversation.
  var from: String
  var text: String
  var at: Moment?

  /// The conversation of who does not name one.
  static let defaultFrom = "me"

  init(from: String = Self.defaultFrom, text: String, at: Moment? = nil) {
    self.from = from
    self.text = text
    self.at = at
  }

  /// Reads a line.
  ///
  /// - Throws: ``ProtocolError``, the first that is wrong.
  init(_ line: InputLine) throws(ProtocolError) {
    guard case .line(let bytes) = line else { throw .tooLong }
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8 }
    guard !bytes.allSatisfy(Self.isBlank) else { throw .empty }
    do {
      self = try JSONDecoder().decode(ProtocolMessage.self, from: Data(bytes))
    } catch let error as ProtocolError {
      throw error
    } catch {
      throw .notJSON
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }
}

extension ProtocolMessage: Decodable {
  private enum Key: String, CodingKey {
    case from
    case text
    case at
  }

  init(from decoder: any Decoder) throws {
    guard let fields = try? decoder.container(keyedBy: Key.self) else {
      throw ProtocolError.notObject
    }
    guard fields.contains(.text) else { throw ProtocolError.noText }
    guard let text = try? fields.decode(String.self, forKey: .text) else {
      throw ProtocolError.badText
    }
    self.init(text: text)
    do {
      from = try fields.decodeIfPresent(String.self, forKey: .from) ?? Self.defaultFrom
    } catch {
      throw ProtocolError.badFrom
    }
    guard from.utf8.count <= Limits.name else { throw ProtocolError.badFrom }
    at = try Self.time(in: fields)
  }

  private static func time(in fields: KeyedDecodingContainer<Key>) throws -> Moment? {
    guard fields.contains(.at), try !fields.decodeNil(forKey: .at) else { return nil }
    guard let text = try? fields.decode(String.self, forKey: .at), let moment = Moment(text) else {
      throw ProtocolError.badTime
    }
    return moment
  }
}
