internal import Glibc

/// The request of a load, an update of Telegram's, rendered once: only numbers of a fixed width are
/// written into it anew, so that the load takes little of the machine that it measures.
struct LoadRequest {
  private(set) var bytes: [UInt8] = []
  /// Where the numbers stand.
  private var updates: [Int] = []
  private var chats: [Int] = []
  private var dates: [Int] = []

  /// Before the first number of an update and of a chat: all have as many digits.
  private static let updatesFrom = 1_000_000_000
  private static let chatsFrom = 600_000_000

  init(_ options: Load.Options) {
    let person = "\"first_name\":\"Persona di prova\""
    let pieces: [(String, WritableKeyPath<LoadRequest, [Int]>?)] = [
      ("{\"update_id\":", \.updates), (",\n\"message\":{\"message_id\":", \.updates),
      (",\"from\":{\"id\":", \.chats),
      (",\"is_bot\":false,\(person),\"language_code\":\"it\"},\"chat\":{\"id\":", \.chats),
      (",\(person),\"type\":\"private\"},\"date\":", \.dates),
      (",\"text\":\"\(options.text)\"}}", nil),
    ]
    var body: [UInt8] = []
    var places: [(Int, WritableKeyPath<LoadRequest, [Int]>)] = []
    for (text, number) in pieces {
      body += text.utf8
      guard let number else { continue }
      places.append((body.count, number))
      body += "\(number == \.chats ? Self.chatsFrom : Self.updatesFrom)".utf8
    }
    bytes = Array(Self.head(options, length: body.count).utf8)
    for (place, number) in places { self[keyPath: number].append(bytes.count + place) }
    bytes += body
  }

  private static func head(_ options: Load.Options, length: Int) -> String {
    var head = "POST \(options.webhook.path) HTTP/1.1\r\nHost: 127.0.0.1\r\n"
    for (name, value) in options.headers { head += "\(name): \(value)\r\n" }
    return head + "Content-Type: application/json\r\nContent-Length: \(length)\r\n\r\n"
  }

  /// Writes the number of the update, below a billion, the family and the time into it.
  mutating func fill(update: Int, family: Int) {
    write(Self.updatesFrom + update, at: updates)
    write(Self.chatsFrom + family, at: chats)
    write(time(nil), at: dates)
  }

  private mutating func write(_ number: Int, at places: [Int]) {
    for place in places {
      var (rest, digit) = (number, place + (number < Self.updatesFrom ? 8 : 9))
      while digit >= place {
        bytes[digit] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
        digit -= 1
      }
    }
  }
}
