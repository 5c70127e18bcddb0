/// Why a server does not start.
package enum ServerError: Error, Equatable, Sendable {
  /// The address is taken or not ours; the number is the system's `errno`.
  case cannotListen(errno: Int32)
  /// Not a numeric IPv4 or IPv6 address.
  case badAddress(String)
}
