import Crypto
import Testing

@testable import Channels

@Suite struct WhatsAppSignatureTests {
  private let body = Array(#"{"entry":[]}"#.utf8)

  private func isAuthentic(
    _ body: [UInt8], _ signature: String?, _ codec: WhatsAppCodec = Fixture.whatsapp
  ) -> Bool {
    codec.isAuthentic(body.span) { name in
      name == "x-hub-signature-256" ? signature : nil
    }
  }

  private func code(of body: [UInt8], secret: String = "app-inventata") throws -> String {
    Hexadecimal.text(try Authenticator(key: Secret(secret)).code(for: body.span))
  }

  @Test func `takes the code of the raw body`() throws {
    #expect(isAuthentic(body, "sha256=" + (try code(of: body))))
    #expect(isAuthentic([], "sha256=" + (try code(of: []))))
  }

  @Test func `refuses nine forms that are nearly right`() throws {
    let code = try code(of: body)
    let changed = code.hasSuffix("0") ? code.dropLast() + "1" : code.dropLast() + "0"
    let forms = [
      nil, "", code, "sha1=" + code, "SHA256=" + code, "sha256=" + code.uppercased(),
      "sha256=" + code.dropLast(), "sha256=" + code + "0", "sha256= " + code, "sha256=" + changed,
      "sha256=" + String(repeating: "g", count: 64), "sha256=" + String(repeating: "è", count: 32),
      "sha256=" + (try self.code(of: body, secret: "verifica-inventata")),
    ]
    for form in forms { #expect(!isAuthentic(body, form), "\(form ?? "none")") }
  }

  @Test func `refuses a body with one bit changed, and one written anew`() throws {
    let signature = "sha256=" + (try code(of: body))
    for place in body.indices {
      var changed = body
      changed[place] ^= 1
      #expect(!isAuthentic(changed, signature))
    }
    #expect(!isAuthentic(Array(#"{"entry": []}"#.utf8), signature))
  }

  @Test func `takes nothing where a secret is missing`() throws {
    let codec = WhatsAppCodec(
      phoneNumberID: "1", accessToken: Secret(""), appSecret: Secret(""), verifyToken: Secret(""))
    let signature = "sha256=" + (try code(of: body, secret: ""))
    #expect(!isAuthentic(body, signature, codec))
    #expect(codec.challenge { $0 == "hub.mode" ? "subscribe" : "" } == nil)
  }

  private func challenge(_ mode: String?, _ token: String?, _ challenge: String?) -> String? {
    let query = ["hub.mode": mode, "hub.verify_token": token, "hub.challenge": challenge]
    return Fixture.whatsapp.challenge { query[$0] ?? nil }
  }

  @Test func `answers the check of the address with its number`() {
    #expect(challenge("subscribe", "verifica-inventata", "1158201444") == "1158201444")
  }

  @Test func `answers no other check`() {
    #expect(challenge("unsubscribe", "verifica-inventata", "1") == nil)
    #expect(challenge(nil, "verifica-inventata", "1") == nil)
    #expect(challenge("subscribe", "verifica", "1") == nil)
    #expect(challenge("subscribe", nil, "1") == nil)
    #expect(challenge("subscribe", "app-inventata", "1") == nil)
    for number in [nil, "", "<script>", "1 2", String(repeating: "1", count: 65)] {
      #expect(challenge("subscribe", "verifica-inventata", number) == nil)
    }
  }
}
