import Testing

@testable import Channels

@Suite struct WhatsAppReadTests {
  private func read(_ name: String) throws -> [Inbound] {
    try Fixture.read("WhatsApp/\(name)", with: Fixture.whatsapp)
  }

  private func read(text: String) throws -> [Inbound] {
    let bytes = Array(text.utf8)
    return try Fixture.whatsapp.read(bytes.span)
  }

  /// A body with one change of `messages` for our number; `value` are further members of its value.
  private func body(_ value: String) -> String {
    """
    {"entry":[{"changes":[{"field":"messages","value":{
    "metadata":{"phone_number_id":"106540352242922"},\(value)}}]}]}
    """
  }

  private static let happenings: [(String, [Happening])] = [
    ("text", [.text("buongiorno, abito a Castelverde")]),
    ("text-escaped", [.text("È così 😀")]),
    ("text-milliseconds", [.text("ci siete?")]),
    ("text-both-ids", [.text("sono io")]),
    ("text-user-id", [.text("sono sempre io")]),
    ("button-template", [.pressed(payload: "a1|invito|2|vado", acknowledge: nil)]),
    ("button-foreign", [.text("Ci vado")]),
    ("button-reply", [.pressed(payload: "a1|eta|4|3", acknowledge: nil)]),
    ("list-reply", [.pressed(payload: "a1|comune|5|castelverde", acknowledge: nil)]),
    ("flow-reply", [.ignored("nfm_reply")]),
    ("location", [.position(latitude: 45.133249, longitude: 10.022651)]),
    ("location-strings", [.position(latitude: 45.133249, longitude: 10.022651)]),
    ("contacts", [.media(.contact, album: nil)]),
    ("reaction", [.media(.reaction, album: nil)]),
    ("image", [.media(.photo, album: nil)]),
    ("image-caption", [.text("va bene questo modulo?")]),
    ("voice", [.media(.voice, album: nil)]),
    ("unsupported", [.media(.other, album: nil)]),
    ("number-changed", [.moved(to: Address(["p:393330000002"]))]),
    ("user-id-changed", [.moved(to: Address(["u:IT.24602319766413852029"]))]),
    ("edit", [.edited(of: "wamid.HBgLTEXT1", text: "volevo dire Castelleone")]),
    ("edit-caption", [.edited(of: "wamid.HBgLIMG", text: "anzi questo")]),
    ("revoke", [.revoked(of: "wamid.HBgLTEXT1")]),
    ("group", [.ignored("group")]),
    ("status-delivered", [status("wamid.HBgLOURS2", .delivered, "o:4711", nil)]),
    ("status-failed", [status("wamid.HBgLOURS3", .failed, "o:4712", 131_047)]),
    ("status-played", [.ignored("played")]),
    ("errors", [.ignored("error_130429")]),
    ("other-number", []),
    ("other-field", [.ignored("message_template_status_update")]),
    (
      "batch",
      [
        .text("uno"), .text("due"), status("wamid.HBgLOURS6", .read, nil, nil), .text("tre"),
        .ignored("message"),
      ]
    ),
  ]

  private static func status(
    _ id: String, _ stage: DeliveryStatus.Stage, _ tag: String?, _ code: Int?
  ) -> Happening {
    .status(DeliveryStatus(messageID: id, stage: stage, tag: tag, code: code))
  }

  @Test(arguments: happenings)
  func `reads every kind of body`(name: String, happenings: [Happening]) throws {
    #expect(try read(name).map(\.happening) == happenings)
  }

  @Test func `leaves no payload of the documentation without a test`() throws {
    let tested = WhatsAppReadTests.happenings.map { "WhatsApp/\($0.0)" }.sorted()
    #expect(try Fixture.names(of: "WhatsApp") == tested)
  }

  @Test func `names messages and statuses, who wrote and when`() throws {
    let text = try #require(try read("text").first)
    #expect(text.key == "m:wamid.HBgLTEXT1")
    #expect(text.reference == "wamid.HBgLTEXT1")
    #expect(text.family == Address(["p:393330000001"]))
    #expect(text.sentAt == 1_795_773_600)
    #expect(text.order == 1_795_773_600_000)
    let status = try #require(try read("status-delivered").first)
    #expect(status.key == "s:wamid.HBgLOURS2:delivered")
    #expect(status.family == nil)
    #expect(status.reference == nil)
  }

  @Test func `takes a time in milliseconds for what it is`() throws {
    let text = try #require(try read("text-milliseconds").first)
    #expect(text.sentAt == 1_795_773_600)
    #expect(text.order == 1_795_773_600_123)
  }

  @Test(arguments: ["-1", "9223372036854775807", "99999999999999999999", "1e3", "x", ""])
  func `takes a time that is none for none`(time: String) throws {
    let message = #""messages":[{"from":"39","id":"a","timestamp":"\#(time)","type":"sticker"}]"#
    let inbound = try #require(try read(text: body(message)).first)
    #expect(inbound.sentAt == nil)
    #expect(inbound.happening == .media(.sticker, album: nil))
  }

  @Test func `knows one person by both identifiers, the user id first`() throws {
    let both = Address(["u:IT.13491208655302741918", "p:393330000001"])
    #expect(try read("text-both-ids").first?.family == both)
    #expect(
      try read("text-user-id").first?.family == Address(["u:IT.13491208655302741918"]))
    #expect(try read("batch")[1].family == Address(["u:IT.99", "p:393330000003"]))
    #expect(try read("batch")[0].family == Address(["p:393330000001"]))
  }

  @Test func `names the old address of who moved`() throws {
    #expect(try read("number-changed").first?.family == Address(["p:393330000001"]))
    #expect(
      try read("user-id-changed").first?.family == Address(["u:IT.13491208655302741918"]))
  }

  @Test func `gives what has no id the same name each time, and each its own`() throws {
    #expect(try read("errors") == read("errors"))
    #expect(try read("errors").first?.key != read("other-field").first?.key)
    let keys = try read(text: body(#""errors":[{"code":1},{"code":1},{}]"#)).map(\.key)
    #expect(Set(keys).count == 3)
  }

  @Test func `keeps nothing of a person but the address`() throws {
    for name in try Fixture.names(of: "WhatsApp") {
      let text = String(describing: try Fixture.read(name, with: Fixture.whatsapp))
      for word in ["Ada", "Bruno", "Inventati", "inventati", "390000000000", "lookaside"] {
        #expect(!text.contains(word), "\(name) keeps \(word)")
      }
    }
  }

  @Test func `loses no message beside one that is broken`() throws {
    let messages = """
      "messages":[7,{"id":"a"},{"id":"b","from":"39"},
      {"id":"c","from":"39","type":"text","text":{"body":"sì"}},
      {"id":"d","type":"text","text":{"body":"di nessuno"}},
      {"id":"e","from":"39","type":"text","text":[]},
      {"id":"f","from":"39","type":"edit","edit":{"original_message_id":"c"}},
      {"id":"","from":"39","type":"sticker"},{"id":"i","from":"","type":"sticker"},
      {"id":"j","from":"39","type":"text","text":{"body":""}},
      {"id":"k","from":"39","type":"image","image":{"caption":""}},
      {"id":"g","from":"39","type":"interactive"},{"id":"h","from":"39","type":"request_welcome"}]
      """
    #expect(
      try read(text: body(messages)).map(\.happening) == [
        .ignored("message"), .ignored("sender"), .ignored("message"), .text("sì"),
        .ignored("sender"), .ignored("text"), .ignored("edit"), .ignored("message"),
        .ignored("sender"), .ignored("text"), .media(.photo, album: nil), .ignored("interactive"),
        .ignored("request_welcome"),
      ])
  }

  @Test(arguments: ["{}", "[]", "7", #"{"entry":null}"#, #"{"object":"page"}"#])
  func `refuses what is no batch`(text: String) {
    #expect(throws: WireError("shape", at: 0)) { try read(text: text) }
  }

  @Test(arguments: [
    #"{"entry":7}"#, #"{"entry":[]}"#, #"{"entry":[{}]}"#, #"{"entry":[{"changes":{}}]}"#,
    #"{"entry":[{"changes":[{"field":"messages"}]}]}"#,
    #"{"entry":[{"changes":[{"field":"messages","value":{"messages":[{"id":"a"}]}}]}]}"#,
  ])
  func `finds nothing for us in batches without a number of ours`(text: String) throws {
    #expect(try read(text: text).isEmpty)
  }
}
