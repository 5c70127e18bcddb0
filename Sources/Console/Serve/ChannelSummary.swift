internal import Channels
internal import Service

/// The channels of a configuration, with the address that their platform must call.
struct ChannelSummary {
  private let configuration: Configuration

  init(_ configuration: Configuration) {
    self.configuration = configuration
  }

  var lines: [String] {
    ChannelName.allCases.map { channel in
      if let reason = configuration.stopped[channel] {
        return "\(channel.rawValue): spento (\(reason))"
      }
      guard let path = configuration.webhook(of: channel) else {
        return "\(channel.rawValue): non configurato"
      }
      return "\(channel.rawValue): acceso, \(configuration.publicURL ?? "")\(path)"
    }
  }
}
