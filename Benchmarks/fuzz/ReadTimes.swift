import Channels
import Crypto
import Foundation

/// How long it takes to read payloads as the platforms send them, with their secret or signature.
enum ReadTimes {
  private static let telegram = TelegramCodec(
    token: Secret("1:inventato"), webhookSecret: Secret("inventato"), account: "1")
  private static let whatsapp = WhatsAppCodec(
    phoneNumberID: "106540352242922", accessToken: Secret("a"), appSecret: Secret("b"),
    verifyToken: Secret("c"))

  static func print(_ options: FuzzOptions) throws {
    let folder = URL(filePath: options.fixtures)
    for name in ["Telegram/text", "Telegram/callback", "WhatsApp/text", "WhatsApp/batch"] {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: "\(name).json")))
      if name.hasPrefix("Telegram") {
        let secret = { (_: String) -> String? in "inventato" }
        report(name, bytes.count, "segreto", options.times) { telegram.admits(secret) }
        report(name, bytes.count, "lettura", options.times) { count(telegram, bytes) > 0 }
      } else {
        let code = try Authenticator(key: Secret("b")).code(for: bytes.span)
        let digits = code.map { String(format: "%02x", $0) }.joined()
        let header = { (_: String) -> String? in "sha256=" + digits }
        report(name, bytes.count, "firma", options.times) {
          whatsapp.isAuthentic(bytes.span, header)
        }
        report(name, bytes.count, "lettura", options.times) { count(whatsapp, bytes) > 0 }
      }
    }
  }

  private static func count(_ codec: some Codec, _ bytes: [UInt8]) -> Int {
    (try? codec.read(bytes.span))?.count ?? 0
  }

  /// The best of many short rounds: the machine does other things beside.
  private static func report(
    _ name: String, _ bytes: Int, _ what: String, _ times: Int, _ work: () -> Bool
  ) {
    let clock = ContinuousClock()
    var best = Duration.seconds(1_000)
    for _ in 0..<max(1, times / 100) {
      let start = clock.now
      for _ in 0..<100 { precondition(work(), "\(name): \(what)") }
      best = min(best, clock.now - start)
    }
    let microseconds = Double(best.components.attoseconds) / 1e12 / 100
    Swift.print("\(name) (\(bytes) byte), \(what): \(String(format: "%.2f", microseconds)) µs")
  }
}
