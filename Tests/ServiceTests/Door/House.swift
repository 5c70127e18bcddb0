import Channels
import Crypto
import FoundationEssentials
import HTTP
import Schede

@testable import Service

/// A service with its doors open on free ports, and somebody who knocks.
final class House {
  let desk: Desk
  private let text: String
  private(set) var configuration: Configuration
  let service: OpenService
  private let front: Client
  private let back: Client

  /// `prepare` is what is done to its files before they are read.
  init(_ prepare: (Desk) throws -> Void = { _ in }) throws {
    desk = try Desk()
    try prepare(desk)
    let (port, metricsPort) = (try House.freePort(), try House.freePort())
    text =
      Desk.telegram + """
        whatsapp.numero: 106540352242922
        porta: \(port)
        metriche.porta: \(metricsPort)
        prova: sì
        telegram.api: http://127.0.0.1:1
        whatsapp.api: http://127.0.0.1:1
        """
    configuration = try desk.read(text).configuration
    service = try OpenService(configuration, log: .silent)
    front = Client(hosts: ["s"], loopback: ["s": port])
    back = Client(hosts: ["s"], loopback: ["s": metricsPort])
  }

  /// A port that nobody has now.
  private static func freePort() throws -> UInt16 { try RawListener().port }

  func start() async throws {
    try await service.start(configuration, SmallCentre.knowledge)
  }

  /// Reads its files again and begins anew with them.
  func restart() async throws {
    configuration = try desk.read(text).configuration
    await service.pause(configuration, because: "si rileggono i segreti")
    try await start()
  }

  enum Door {
    case front
    case back
  }

  /// Status and text of an answer; 0 where there is none.
  func ask(
    _ door: Door, _ method: String, _ path: String, _ headers: [(name: String, value: String)] = [],
    _ body: String = ""
  ) async -> (status: Int, text: String) {
    let request = ClientRequest(
      method: method, host: "s", path: path, headers: headers, body: Array(body.utf8))
    let answer = await withCheckedContinuation { continuation in
      (door == .front ? front : back).send(request) { continuation.resume(returning: $0) }
    }
    guard case .success(let response) = answer else { return (0, "") }
    return (response.status, String(decoding: response.body, as: UTF8.self))
  }

  /// A message of Telegram's.
  func write(_ text: String, update: Int, secret: String? = nil) async -> Int {
    let known = configuration.telegram?.secret.text ?? ""
    let body = """
      {"update_id":\(update),"message":{"message_id":\(update),"date":1795800000,\
      "chat":{"id":77,"type":"private"},"from":{"id":77,"is_bot":false,"first_name":"Zeta"},\
      "text":"\(text)"}}
      """
    return await ask(
      .front, "POST", "/telegram/prova_bot",
      [("X-Telegram-Bot-Api-Secret-Token", secret ?? known)], body
    ).status
  }

  /// An order as the command gives it, or with another key, time or text in the code.
  func order(
    _ text: String, key: Secret? = nil, late: Int64 = 0, code: String? = nil
  ) async throws -> (status: Int, text: String) {
    let key = key ?? configuration.keys?.pseudonyms ?? Secret("")
    let signed = Array((code ?? text).utf8)
    let headers = try StaffPass(key).headers(for: signed, now: Clock.system.wall() - late)
    return await ask(.back, "POST", StaffPass.path, headers, text)
  }

  func stop() async {
    await service.stop()
    front.stop(within: .zero)
    back.stop(within: .zero)
  }
}
