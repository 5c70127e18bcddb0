package import Channels

/// Whether the service can do its work, and why not.
package struct Readiness: Equatable, Sendable {
  /// The store cannot commit; what was being done, and SQLite's code.
  package var store: String?
  /// The data of the last reload is not in use: why.
  package var data: String?
  /// Accounts that may not send: why.
  package var accounts: [String: String] = [:]
  /// Channels that are off because something of theirs is missing: what.
  package var closed: [ChannelName: String] = [:]
  package var isStopping = false

  package init() {}

  package var isReady: Bool { reasons.isEmpty }

  /// In Italian, for staff.
  package var reasons: [String] {
    var reasons: [String] = []
    if isStopping { reasons.append("il servizio si sta fermando") }
    if let store { reasons.append("l'archivio non scrive: \(store)") }
    if let data { reasons.append("i dati nuovi non sono in uso: \(data)") }
    for (account, reason) in accounts.sorted(by: { $0.key < $1.key }) {
      reasons.append("\(account) non spedisce: \(reason)")
    }
    for channel in ChannelName.allCases {
      if let reason = closed[channel] { reasons.append("\(channel.rawValue) è spento: \(reason)") }
    }
    return reasons
  }

  /// The answer of `GET /salute`.
  package var json: String {
    let list = reasons.map { "\"\(Self.escaped($0))\"" }.joined(separator: ",")
    return "{\"vivo\":true,\"pronto\":\(isReady),\"perche\":[\(list)]}"
  }

  private static func escaped(_ text: String) -> String {
    String(text.map { $0 == "\"" || $0 == "\\" || $0.isNewline ? "'" : $0 })
  }
}
