import HTTP
import Testing

@testable import Simulation

/// A webhook that answers as it is told, one status after the other, then 200, and notes what came.
private final class Door: Sendable {
  let came = Guarded<[String]>([])
  private let server: Server
  var webhook: Webhook { Webhook(port: server.port, path: "/") }

  init(_ statuses: [HTTPResponse]) throws {
    let left = Guarded(statuses)
    let came = came
    server = try Server(
      host: "127.0.0.1", port: 0, admit: { _ in nil },
      handle: { request, exchange in
        came.withLock { $0.append(String(decoding: request.body, as: UTF8.self)) }
        let next = left.withLock { $0.isEmpty ? nil : $0.removeFirst() }
        exchange.respond(next ?? HTTPResponse(status: 200))
      })
  }

  func wait(for count: Int) -> [String] {
    _ = Wait.until(5) { came.withLock { $0.count } >= count }
    return came.withLock { $0 }
  }
}

@Test func `Telegram brings an update again until it is taken, and the next one only then`() throws
{
  let door = try Door([500, 404, 302].map { HTTPResponse(status: $0) })
  let deliverer = TelegramDeliverer(
    webhook: door.webhook, secret: Accounts().telegramSecret, pace: Pace(speed: 1_000), twice: 0)
  defer { deliverer.stop() }
  deliverer.deliver(["n": 1], chat: "7")
  deliverer.deliver(["n": 2], chat: "7")
  let first = #"{"n":1}"#
  #expect(door.wait(for: 5) == [first, first, first, first, #"{"n":2}"#])
  #expect(deliverer.counts.failures == [500: 1, 404: 1, 302: 1])
}

@Test func `an update that blocks its chat does not block another`() throws {
  let door = try Door([HTTPResponse(status: 503, headers: [("Retry-After", "3600")])])
  let deliverer = TelegramDeliverer(
    webhook: door.webhook, secret: Accounts().telegramSecret, pace: Pace(), twice: 0)
  defer { deliverer.stop() }
  deliverer.deliver(["n": 1], chat: "7")
  #expect(door.wait(for: 1).count == 1)
  deliverer.deliver(["n": 2], chat: "8")
  #expect(door.wait(for: 2) == [#"{"n":1}"#, #"{"n":2}"#])
}

@Test func `Telegram waits as it does`() {
  var dice = Dice(seed: 1)
  let waits = (1...6).map { RetrySchedule.telegram(failures: $0, &dice) }
  #expect(waits == [0, 2, 4, 8, 16, 32])
  #expect(60...120 ~= RetrySchedule.telegram(failures: 7, &dice))
}

@Test func `every update comes twice where that is wanted`() throws {
  let door = try Door([])
  let deliverer = TelegramDeliverer(
    webhook: door.webhook, secret: Accounts().telegramSecret, pace: Pace(), twice: 1)
  defer { deliverer.stop() }
  deliverer.deliver(["n": 1], chat: "7")
  #expect(door.wait(for: 2) == [#"{"n":1}"#, #"{"n":1}"#])
}

@Test func `WhatsApp brings all, whatever the first answers were`() throws {
  let door = try Door([HTTPResponse(status: 500), HTTPResponse(status: 202)])
  let deliverer = WhatsAppDeliverer(
    webhook: door.webhook, accounts: Accounts(), pace: Pace(speed: 200), twice: 0,
    disorderSeconds: 5)
  defer { deliverer.stop() }
  for number in 0..<40 {
    deliverer.deliver(UpdateForms.whatsApp(id: "wamid.\(number)", phone: "39333", text: "ciao"))
  }
  #expect(Wait.until(5) { deliverer.counts.taken == 40 })
  let all = door.came.withLock { $0.joined() }
  #expect((0..<40).allSatisfy { all.contains("\"wamid.\($0)\"") })
}
