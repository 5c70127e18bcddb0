import Crypto
import Foundation

@testable import Channels

/// Payloads of `Fixtures`, and codecs with invented secrets.
enum Fixture {
  static let telegram = TelegramCodec(
    token: Secret("123456789:INVENTATO-token"), webhookSecret: Secret("s3greto_-"),
    account: "123456789")
  static let whatsapp = WhatsAppCodec(
    phoneNumberID: "106540352242922", accessToken: Secret("EAAinventato"),
    appSecret: Secret("app-inventata"), verifyToken: Secret("verifica-inventata"))

  /// `name` is `Telegram/text`.
  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: "\(name).json")))
  }

  static func read(_ name: String, with codec: some Codec) throws -> [Inbound] {
    let bytes = try bytes(name)
    return try codec.read(bytes.span)
  }

  /// All names, sorted.
  static func names(of platform: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: platform).path())
      .filter { $0.hasSuffix(".json") }.map { "\(platform)/\($0.dropLast(5))" }.sorted()
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")
}
