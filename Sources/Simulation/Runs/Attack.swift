internal import Crypto
internal import HTTP

/// Something that no platform sends, and the statuses that are right for it.
struct Attack {
  var name: String
  /// Written one after the other, as far as the service takes them.
  var pieces: [[UInt8]]
  /// Statuses; empty where the connection may only be closed.
  var right: Set<Int>
  /// Whether it may also be closed without a word.
  var mayClose = false

  var wanted: String {
    let statuses = right.sorted().map(String.init).joined(separator: ", ")
    return mayClose ? "\(statuses) o chiusa" : statuses
  }

  func isRight(_ status: Int?) -> Bool { status.map { right.contains($0) } ?? mayClose }

  /// The status of the first answer that is final; nil where there is none.
  func status(port: UInt16) -> Int? {
    guard let socket = try? RawSocket(port: port, timeout: .seconds(15)) else { return nil }
    for piece in pieces where !socket.write(piece) { break }
    var text = ""
    while let bytes = socket.read(), !bytes.isEmpty {
      text += String(decoding: bytes, as: UTF8.self)
      if text.hasPrefix("HTTP/1.1 100"), let end = text.firstRange(of: "\r\n\r\n") {
        text = String(text[end.upperBound...])
      }
      if text.utf8.count >= 12 { break }
    }
    return text.hasPrefix("HTTP/1.") ? Int(text.dropFirst(9).prefix(3)) : nil
  }
}

extension Attack {
  static func all(_ folder: TrialFolder, _ accounts: Accounts) -> [Attack] {
    wrongHeads(folder, accounts) + wrongManners(folder, accounts) + badBodies(folder, accounts)
      + badSignatures(folder, accounts)
  }

  private static func head(
    _ method: String, _ path: String, _ headers: [String], length: Int?
  ) -> [UInt8] {
    let lines =
      ["\(method) \(path) HTTP/1.1", "Host: localhost"] + headers
      + (length.map { ["Content-Length: \($0)"] } ?? [])
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
  }

  /// What is wrong before any body is read: who asks, and for what.
  private static func wrongHeads(_ folder: TrialFolder, _ accounts: Accounts) -> [Attack] {
    let path = folder.telegram.path
    let name = "X-Telegram-Bot-Api-Secret-Token: "
    let secret = name + accounts.telegramSecret.text
    let nearly = name + accounts.telegramSecret.text.dropLast() + "x"
    let cases: [(String, [UInt8], Set<Int>)] = [
      ("senza segreto", head("POST", path, [], length: 100), [401]),
      ("segreto quasi giusto", head("POST", path, [nearly], length: 100), [401]),
      ("GET", head("GET", path, [secret], length: nil), [405]),
      ("PUT", head("PUT", path, [secret], length: 2), [405]),
      ("metodo inventato", head("ABBRACCIA", path, [secret], length: nil), [405, 501]),
      ("percorso con ..", head("POST", "/telegram/../etc/passwd", [], length: 2), [404]),
      ("percorso con %2e", head("POST", "/%2e%2e/telegram", [secret], length: 2), [404]),
      ("metriche da fuori", head("GET", "/metriche", [], length: nil), [404]),
      ("corpo di 10 MB annunciato", head("POST", path, [secret], length: 10 << 20), [413]),
      ("due lunghezze", head("POST", path, [secret, "Content-Length: 3"], length: 4), [400]),
      (
        "lunghezza e pezzi", head("POST", path, [secret, "Transfer-Encoding: chunked"], length: 4),
        [400]
      ),
      (
        "corpo compresso", head("POST", path, [secret, "Content-Encoding: gzip"], length: 20),
        [415]
      ),
    ]
    return cases.map { Attack(name: $0, pieces: [$1], right: $2) }
  }

  /// What is wrong with how a request comes.
  private static func wrongManners(_ folder: TrialFolder, _ accounts: Accounts) -> [Attack] {
    let path = folder.telegram.path
    let secret = "X-Telegram-Bot-Api-Secret-Token: " + accounts.telegramSecret.text
    let chunk = Array(("fff\r\n" + String(repeating: " ", count: 4_095) + "\r\n").utf8)
    let long = "X: " + String(repeating: "a", count: 1 << 20)
    return [
      Attack(
        name: "pezzi senza fine",
        pieces: [head("POST", path, [secret, "Transfer-Encoding: chunked"], length: nil)]
          + Array(repeating: chunk, count: 2_000), right: [413], mayClose: true),
      Attack(
        name: "lunghezza che mente",
        pieces: [head("POST", path, [secret], length: 100), [UInt8](repeating: 0x20, count: 10)],
        right: [408]),
      Attack(
        name: "intestazione di 1 MB", pieces: [head("POST", path, [long], length: 2)],
        right: [413, 414, 431], mayClose: true),
      Attack(
        name: "non è HTTP", pieces: [[0x16, 0x03, 0x01] + [UInt8](repeating: 0, count: 200)],
        right: [400, 408], mayClose: true),
      Attack(
        name: "100-continue",
        pieces: [
          head("POST", path, [secret, "Expect: 100-continue"], length: 2), Array("{}".utf8),
        ],
        right: [200]),
    ]
  }

  /// Bodies that are let in by their secret: they are kept aside and taken.
  private static func badBodies(_ folder: TrialFolder, _ accounts: Accounts) -> [Attack] {
    let secret = "X-Telegram-Bot-Api-Secret-Token: " + accounts.telegramSecret.text
    return HostileBodies.all.map { name, body in
      Attack(
        name: name,
        pieces: [head("POST", folder.telegram.path, [secret], length: body.count), body],
        right: [200])
    }
  }

  private static func badSignatures(_ folder: TrialFolder, _ accounts: Accounts) -> [Attack] {
    let body = Array("{\"object\":\"whatsapp_business_account\",\"entry\":[]}".utf8)
    let code = (try? Authenticator(key: accounts.whatsAppSecret).code(for: body.span)) ?? []
    let right = code.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    let forms: [(String, String?)] = [
      ("nessuna", nil), ("vuota", ""), ("senza sha256=", right), ("sha1=", "sha1=\(right)"),
      ("troppo corta", "sha256=\(right.dropLast(2))"), ("troppo lunga", "sha256=\(right)00"),
      ("non esadecimale", "sha256=" + String(repeating: "z", count: 64)),
      ("di tutti zeri", "sha256=" + String(repeating: "0", count: 64)),
      ("con uno spazio", "sha256= \(right)"),
    ]
    let wrong = forms.map { name, form in
      Attack(
        name: "firma \(name)",
        pieces: [
          head(
            "POST", folder.whatsApp.path, form.map { ["X-Hub-Signature-256: \($0)"] } ?? [],
            length: body.count), body,
        ], right: [401])
    }
    let good = Attack(
      name: "firma giusta",
      pieces: [
        head(
          "POST", folder.whatsApp.path, ["X-Hub-Signature-256: sha256=\(right)"],
          length: body.count), body,
      ], right: [200])
    return wrong + [good]
  }
}
