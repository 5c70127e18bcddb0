internal import Crypto
internal import HTTP
internal import Service

/// The line from a command to the service that runs on this machine.
struct StaffLine {
  private static let host = "abbraccio"

  private let client: Client
  private let file: ServiceFile

  init(_ file: ServiceFile) {
    self.file = file
    client = Client(
      hosts: [Self.host], loopback: [Self.host: UInt16(clamping: file.configuration.metricsPort)])
  }

  /// Gives an order; nil where the service knows nothing of what it names.
  ///
  /// - Throws: ``Failure`` where it does not run, or does not take orders from us.
  func order(_ text: String, now: Int64) throws(Failure) -> String? {
    guard let keys = file.configuration.keys else {
      throw .file(
        "le chiavi non si possono leggere", hint: "esegui il comando da root, o con --conf FILE")
    }
    let body = Array(text.utf8)
    guard let headers = try? StaffPass(keys.pseudonyms).headers(for: body, now: now) else {
      throw .file("libcrypto non risponde", hint: "controlla l'installazione di libssl3")
    }
    let answer = try send(
      ClientRequest(host: Self.host, path: StaffPass.path, headers: headers, body: body))
    switch answer.status {
    case 200: return String(decoding: answer.body, as: UTF8.self)
    case 404: return nil
    case 401:
      throw .file(
        "il servizio acceso usa altre chiavi", hint: "indica la sua configurazione con --conf FILE")
    default:
      throw .file("il servizio non può farlo adesso", hint: "«abbraccio salute» dice perché")
    }
  }

  /// What `/salute` says.
  func health() throws(Failure) -> HTTPResponse {
    try send(ClientRequest(method: "GET", host: Self.host, path: "/salute"))
  }

  /// Whether a service runs.
  var isAlive: Bool { (try? health()) != nil }

  private func send(_ request: ClientRequest) throws(Failure) -> HTTPResponse {
    do {
      return try Waiting.answer(client, request).get()
    } catch {
      throw .file(
        "il servizio non risponde sulla porta \(file.configuration.metricsPort)",
        hint: "è acceso? systemctl status abbraccio")
    }
  }
}
