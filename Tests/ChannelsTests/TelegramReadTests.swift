import Crypto
import Testing

@testable import Channels

@Suite struct TelegramReadTests {
  private func read(_ name: String) throws -> Inbound {
    let all = try Fixture.read("Telegram/\(name)", with: Fixture.telegram)
    return try #require(all.count == 1 ? all.first : nil)
  }

  private func read(text: String) throws -> Inbound {
    let bytes = Array(text.utf8)
    return try Fixture.telegram.read(bytes.span)[0]
  }

  private static let happenings: [(String, Happening)] = [
    ("text", .text("ciao, mio figlio non parla ancora")),
    ("text-sparse", .text("buongiorno")),
    ("text-escaped", .text("perché 😀 \"no\" \\ / a\ncapo")),
    ("start", .text("/start")),
    ("caption", .text("questo è il modulo?")),
    ("album", .media(.photo, album: "13900000000000001")),
    ("voice", .media(.voice, album: nil)),
    ("sticker", .media(.sticker, album: nil)),
    ("document", .media(.document, album: nil)),
    ("contact", .media(.contact, album: nil)),
    ("poll", .media(.poll, album: nil)),
    ("location", .position(latitude: 45.133249, longitude: 10.022651)),
    ("venue", .position(latitude: 45.1, longitude: 10.1)),
    ("service", .ignored("service")),
    ("edited", .edited(of: "4711001:77", text: "scusate, ha tre anni")),
    ("edited-live-location", .ignored("edited_message")),
    ("callback", .pressed(payload: "a1|eta|4|3", acknowledge: "4382bfdwdsb323b2d9")),
    ("callback-inaccessible", .pressed(payload: "a1|eta|1|3", acknowledge: "4382bfdwdsb323b2da")),
    (
      "callback-bare",
      .pressed(payload: "Data from button callback", acknowledge: "4382bfdwdsb323b2db")
    ),
    ("blocked", .blocked), ("unblocked", .unblocked), ("group", .group),
    ("group-added", .ignored("my_chat_member")),
    ("migrated", .moved(to: Address(["-100987654321"]))),
    ("migrated-from", .ignored("migrated")),
    ("channel-post", .ignored("channel_post")), ("unknown-kind", .ignored("hologram")),
  ]

  @Test(arguments: happenings)
  func `reads every kind of update`(name: String, happening: Happening) throws {
    #expect(try read(name).happening == happening)
  }

  @Test func `leaves no payload of the documentation without a test`() throws {
    let tested = TelegramReadTests.happenings.map { "Telegram/\($0.0)" }.sorted()
    #expect(try Fixture.names(of: "Telegram") == tested)
  }

  @Test func `names the update, the chat and the message, and when it was`() throws {
    let inbound = try read("text")
    #expect(inbound.key == "m:4711001:77")
    #expect(inbound.order == 499_526_155)
    #expect(inbound.family == Address(["4711001"]))
    #expect(inbound.reference == "4711001:77")
    #expect(inbound.sentAt == 1_795_773_600)
    #expect(inbound.account == "123456789")
    #expect(try read("edited").sentAt == 1_795_773_660)
    #expect(try read("callback-bare").family == Address(["4711001"]))
    #expect(try read("group").family == Address(["-100987654321"]))
  }

  @Test func `keeps nothing of a person but the chat`() throws {
    for name in try Fixture.names(of: "Telegram") {
      let all = try Fixture.read(name, with: Fixture.telegram)
      let text = String(describing: all)
      for word in ["Ada", "Bruno", "Inventati", "inventati", "+39000"] {
        #expect(!text.contains(word), "\(name) keeps \(word)")
      }
    }
  }

  @Test(arguments: [
    #"{"update_id":1,"message":{"chat":{"id":7}}}"#,
    #"{"update_id":1,"message":{"chat":{"id":7},"text":5,"voice":null}}"#,
    #"{"update_id":1,"message":{"chat":{"id":7},"text":"","caption":""}}"#,
    #"{"update_id":1,"my_chat_member":{"chat":{"id":7}}}"#,
    #"{"update_id":1,"callback_query":{"from":{"id":7}}}"#,
    #"{"update_id":1,"edited_message":{"chat":{"id":7},"text":"x"}}"#,
    #"{"update_id":1}"#,
  ])
  func `ignores what is too bare to be answered`(text: String) throws {
    guard case .ignored = try read(text: text).happening else {
      Issue.record("not ignored")
      return
    }
  }

  @Test(arguments: [
    "{}", "[]", "7", "null", #"{"update_id":"1"}"#, #"{"update_id":1.5}"#,
    #"{"update_id":99999999999999999999}"#, #"{"update_id":1,"message":[]}"#,
    #"{"update_id":1,"message":{"chat":{}}}"#, #"{"update_id":1,"message":{"chat":{"id":"7"}}}"#,
    #"{"update_id":1,"edited_message":null}"#, #"{"update_id":1,"callback_query":{}}"#,
    #"{"update_id":1,"my_chat_member":{"chat":7}}"#,
  ])
  func `refuses what is no update`(text: String) {
    #expect(throws: WireError("shape", at: 0)) { try read(text: text) }
  }

  @Test func `tells a group by its sign where no type is given`() throws {
    let text = #"{"update_id":1,"message":{"chat":{"id":-7},"text":"ciao"}}"#
    #expect(try read(text: text).happening == .group)
  }

  @Test(arguments: ["91,0", "0,181", "1e400,0", "\"x\",0", "-90.1,0"])
  func `takes a place that is not on the earth for something else`(place: String) throws {
    let (latitude, longitude) = (place.split(separator: ",")[0], place.split(separator: ",")[1])
    let text = """
      {"update_id":1,"message":{"chat":{"id":7},
      "location":{"latitude":\(latitude),"longitude":\(longitude)}}}
      """
    #expect(try read(text: text).happening == .media(.other, album: nil))
  }

  @Test(arguments: [
    ("/start", "/start"), ("/start x", "/start"), ("/start@un_bot", "/start"),
    ("/starter", "/starter"), ("/privacy", "/privacy"), ("start x", "start x"),
  ])
  func `drops what a link added to start`(text: String, read: String) {
    #expect(TelegramReader.withoutPayload(text) == read)
  }

  @Test(arguments: ["Überall", "a b", "", String(repeating: "a", count: 41), "<script>"])
  func `gives an unknown kind no name that does not fit metrics`(kind: String) throws {
    #expect(try read(text: "{\"update_id\":1,\"\(kind)\":{}}").happening == .ignored("other"))
  }

  @Test func `admits nobody where the secret is missing`() {
    let codec = TelegramCodec(token: Secret("1:a"), webhookSecret: Secret(""), account: "1")
    #expect(!codec.admits { _ in "" })
    #expect(!codec.admits { (_: String) -> String? in nil })
  }

  @Test func `while the secret is changed, the one before is admitted, too`() {
    let codec = TelegramCodec(
      token: Secret("1:a"), webhookSecret: Secret("nuovo"), secretBefore: Secret("vecchio"),
      account: "1")
    for (secret, isRight) in [("nuovo", true), ("vecchio", true), ("", false), ("nuov", false)] {
      #expect(codec.admits { _ in secret } == isRight, "\(secret)")
    }
    let empty = TelegramCodec(
      token: Secret("1:a"), webhookSecret: Secret("nuovo"), secretBefore: Secret(""), account: "1")
    #expect(!empty.admits { _ in "" })
  }

  @Test func `admits the secret, and nothing that is like it`() {
    let admits = { (secret: String?) in
      Fixture.telegram.admits { $0 == "x-telegram-bot-api-secret-token" ? secret : nil }
    }
    #expect(admits("s3greto_-"))
    for wrong in [nil, "", "s3greto_", "s3greto_-x", "S3greto_-", "s3greto_- ", "s3greto__"] {
      #expect(!admits(wrong))
    }
  }
}
