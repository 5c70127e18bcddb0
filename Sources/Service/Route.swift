package import Channels

/// One of our accounts on a platform, as the store writes it: `telegram/7000001`.
package struct Route: Hashable, Sendable, CustomStringConvertible {
  package var channel: ChannelName
  package var account: String

  package init(channel: ChannelName, account: String) {
    self.channel = channel
    self.account = account
  }

  package init(_ codec: any Codec) {
    self.init(channel: codec.name, account: codec.account)
  }

  package var description: String { "\(channel.rawValue)/\(account)" }
}
