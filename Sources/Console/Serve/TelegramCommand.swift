internal import Channels
internal import Dialogue
internal import HTTP
internal import Service
internal import Transcripts

/// `abbraccio telegram set|info|delete`: tells Telegram where the updates go, and asks how that is.
struct TelegramCommand {
  private let arguments: Arguments
  private let system: System
  private let verb: String

  private static let verbs = [
    "set": "set", "collega": "set", "info": "info", "stato": "info", "delete": "delete",
    "scollega": "delete",
  ]
  /// How many updates Telegram sends at once; one at a time of each family in any case.
  private static let connections = 40

  init(_ arguments: Arguments, _ system: System) throws(Failure) {
    self.arguments = arguments
    self.system = system
    guard let word = try arguments.operand() else {
      throw .usage("dopo «telegram» va set, info o delete")
    }
    guard let verb = Self.verbs[word] else {
      throw .unknown("«telegram» non sa fare «\(word)»", word, among: Self.verbs.keys.sorted())
    }
    self.verb = verb
  }

  func run() throws(Failure) -> ExitCode {
    let configuration = try ServiceFile.usable(arguments, system).configuration
    guard let telegram = configuration.telegram else {
      throw .file(
        "il canale telegram è spento" + (configuration.stopped[.telegram].map { ": \($0)" } ?? ""),
        hint: "«abbraccio serve --check» dice che cosa manca")
    }
    let management = TelegramManagement(telegram.codec, webhookSecret: telegram.secret)
    let request = management.request(for: try command(configuration))
    return try show(try outcome(request, management, configuration))
  }

  private func command(_ configuration: Configuration) throws(Failure) -> TelegramManagement.Command
  {
    if verb == "info" { return .info }
    if verb == "delete" { return .delete }
    guard let url = configuration.publicURL, let path = configuration.webhook(of: .telegram) else {
      throw .file(
        "manca «pubblico»: Telegram non sa dove trovarci",
        hint: "scrivilo nella configurazione, per esempio https://chat.esempio.it")
    }
    return .set(url: url + path, connections: Self.connections)
  }

  private func outcome(
    _ request: WireRequest, _ management: TelegramManagement, _ configuration: Configuration
  ) throws(Failure) -> TelegramManagement.Outcome {
    let answer = Waiting.answer(
      configuration.client(),
      ClientRequest(
        host: request.host, path: request.path, headers: request.headers, body: request.body))
    guard case .success(let response) = answer else {
      throw .file("Telegram non risponde", hint: "controlla la connessione, e riprova")
    }
    do {
      return try management.outcome(status: response.status, body: response.body.span)
    } catch {
      throw .file("la risposta non è di Telegram", hint: "c'è un proxy in mezzo? Riprova")
    }
  }

  private func show(_ outcome: TelegramManagement.Outcome) throws(Failure) -> ExitCode {
    switch outcome {
    case .done: system.output.line("fatto")
    case .info(let webhook): show(webhook)
    case .refused(401, _), .refused(404, _):
      throw .file("Telegram non riconosce il token", hint: "chiedine uno nuovo a @BotFather")
    case .refused(let code, let description):
      throw .file("Telegram dice di no (\(code)): \(description)", hint: "correggi, e riprova")
    }
    return .done
  }

  private func show(_ webhook: TelegramWebhook) {
    system.output.line(
      "indirizzo: \(webhook.url.isEmpty ? "nessuno, il bot è scollegato" : webhook.url)")
    system.output.line("messaggi che aspettano: \(webhook.pending)")
    if let connections = webhook.connections { system.output.line("collegamenti: \(connections)") }
    guard let at = webhook.lastErrorAt else { return }
    let moment = system.clock().at(Instant(seconds: at))
    system.output.line("ultimo errore: \(moment.text), \(webhook.lastError ?? "")")
  }
}
