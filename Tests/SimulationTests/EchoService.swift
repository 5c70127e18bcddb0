import Crypto
import Dispatch
import HTTP

@testable import Simulation

/// The smallest service that could be: answers each message with its own text, well or badly.
final class EchoService: Sendable {
  enum Habit {
    case good
    /// Takes each family's fourth message and never answers it.
    case forgets
    /// Answers each fourth twice.
    case stammers
    /// Answers slowly, and the earlier of two messages after the later.
    case muddles
  }

  private let server: Server
  private let client: Client

  init(world: World, habit: Habit = .good) throws {
    let accounts = world.settings.accounts
    let client = Client(
      hosts: ["telegram.prova", "whatsapp.prova"],
      loopback: ["telegram.prova": world.telegram.port, "whatsapp.prova": world.whatsApp.port])
    self.client = client
    let mouth = Mouth(client: client, accounts: accounts, habit: habit)
    server = try Server(
      host: "127.0.0.1", port: 0, admit: { _ in nil },
      handle: { request, exchange in
        for (chat, text) in EchoService.messages(in: request) { mouth.say(text, to: chat) }
        exchange.respond(HTTPResponse(status: 200))
      })
  }

  var telegram: Webhook { Webhook(port: server.port, path: "/telegram") }
  var whatsApp: Webhook { Webhook(port: server.port, path: "/whatsapp") }

  func stop() {
    client.stop(within: .zero)
    server.stop(within: .zero)
  }

  private static func messages(in request: HTTPRequest) -> [(String, String)] {
    guard let body = JSONValue(request.body) else { return [] }
    if let message = body["message"], let chat = message["chat"]?["id"]?.integer {
      return [("\(chat)", message["text"]?.text ?? "")]
    }
    let changes = (body["entry"]?.elements ?? []).flatMap { $0["changes"]?.elements ?? [] }
    return changes.flatMap { $0["value"]?["messages"]?.elements ?? [] }.map { message in
      (message["from"]?.text ?? "", message["text"]?["body"]?.text ?? "")
    }
  }
}

/// Says each text once, after those that were said before to the same chat.
private final class Mouth: Sendable {
  private struct State {
    var seen: Set<String> = []
    var waiting: [String: [String]] = [:]
    var busy: Set<String> = []
  }

  private let client: Client
  private let accounts: Accounts
  private let habit: EchoService.Habit
  private let state = Guarded(State())
  private let later = DispatchQueue(label: "echo")

  init(client: Client, accounts: Accounts, habit: EchoService.Habit) {
    self.client = client
    self.accounts = accounts
    self.habit = habit
  }

  func say(_ text: String, to chat: String) {
    let isFourth = Practice.number(in: text) == 3
    let isNew = state.withLock { $0.seen.insert(chat + text).inserted }
    guard isNew, !(habit == .forgets && isFourth) else { return }
    let texts = habit == .stammers && isFourth ? [text, text] : [text]
    let goes = state.withLock { state in
      state.waiting[chat, default: []] += texts
      if habit == .muddles { state.waiting[chat]?.reverse() }
      return state.busy.insert(chat).inserted
    }
    guard goes else { return }
    guard habit == .muddles else { return next(chat) }
    // So that the next message of some family comes first, however busy the machine is.
    later.asyncAfter(deadline: .now() + 0.2) { self.next(chat) }
  }

  private func next(_ chat: String) {
    let text = state.withLock { state -> String? in
      if state.waiting[chat]?.isEmpty ?? true { state.busy.remove(chat) }
      return state.waiting[chat]?.first
    }
    guard let text else { return }
    client.send(request(text, to: chat)) { [self] result in
      if (try? result.get())?.status == 200 {
        state.withLock { state in
          if let place = state.waiting[chat]?.firstIndex(of: text) {
            state.waiting[chat]?.remove(at: place)
          }
        }
      }
      later.asyncAfter(deadline: .now() + 0.005) { self.next(chat) }
    }
  }

  private func request(_ text: String, to chat: String) -> ClientRequest {
    if chat.hasPrefix("39") {
      let body: JSONValue = [
        "messaging_product": "whatsapp", "to": .string(chat), "type": "text",
        "text": ["body": .string(text)], "biz_opaque_callback_data": .string(text),
      ]
      return ClientRequest(
        host: "whatsapp.prova", path: "/v23.0/\(accounts.phoneNumberID)/messages",
        headers: [("Authorization", "Bearer \(accounts.whatsAppToken.text)")], body: body.bytes())
    }
    let body: JSONValue = ["chat_id": .string(chat), "text": .string(text)]
    return ClientRequest(
      host: "telegram.prova", path: "/bot\(accounts.telegramToken.text)/sendMessage",
      body: body.bytes())
  }
}
