/// The platforms that families write from.
package enum ChannelName: String, CaseIterable, Hashable, Sendable {
  case telegram
  case whatsapp
}
