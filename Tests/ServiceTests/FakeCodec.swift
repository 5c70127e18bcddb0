import Channels
import Crypto

@testable import Service

/// A platform of tests: a body is one message of one family, `key|family|text`.
struct FakeCodec: Codec {
  var name = ChannelName.telegram
  var account = "1"
  var capabilities = Capabilities(
    textUnits: 4_096, buttons: 3, buttonUnits: 20, listRows: 10, rowUnits: 24,
    textUnitsWithChoices: 1_024, payloadBytes: 64, burst: 3, secondsBetween: 1, windowHours: nil)

  func admits(_ header: (String) -> String?) -> Bool { header("secret") == "right" }
  func isAuthentic(_ body: Span<UInt8>, _ header: (String) -> String?) -> Bool { true }

  func read(_ body: Span<UInt8>) throws(WireError) -> [Inbound] {
    let text = body.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    let fields = text.split(separator: "|").map(String.init)
    guard fields.count == 3 else { throw WireError("shape", at: 0) }
    return [.text(fields[2], key: fields[0], from: fields[1], channel: name)]
  }

  func parts(of reply: Outgoing, to family: Address) -> [Part] {
    let buttons = reply.buttons.map { "[\($0.label)=\($0.payload)]" }.joined()
    let lines = [family.identifiers[0], reply.text, buttons].joined(separator: "\n")
    return [Part(method: "say", body: Array(lines.utf8))]
  }

  func receipts(of inbound: Inbound) -> [Part] { [] }

  func request(for part: Part, tag: String) -> WireRequest {
    WireRequest(
      host: "platform", path: "/\(part.method)", headers: [("tag", tag)], body: part.body)
  }

  func verdict(status: Int, retryAfter: String?, body: Span<UInt8>) -> Verdict {
    switch status {
    case 200: .sent(messageID: "1")
    case 401: .channelDown("token")
    case 403: .unreachable("bloccato")
    case 429: .retry(afterSeconds: retryAfter.flatMap { Int($0) })
    case 500...: .retry(afterSeconds: nil)
    default: .refused("\(status)")
    }
  }
}

extension Inbound {
  static func happening(
    _ happening: Happening, key: String, from family: String?, order: Int64 = 0,
    channel: ChannelName = .telegram
  ) -> Inbound {
    Inbound(
      channel: channel, account: "1", key: key, reference: "r:\(key)",
      family: family.map { Address($0.split(separator: "+").map(String.init)) }, order: order,
      sentAt: nil, happening: happening)
  }

  static func text(
    _ text: String, key: String, from family: String, order: Int64 = 0,
    channel: ChannelName = .telegram
  ) -> Inbound {
    happening(.text(text), key: key, from: family, order: order, channel: channel)
  }
}
