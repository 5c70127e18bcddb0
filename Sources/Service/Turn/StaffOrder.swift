package import Channels
package import Schede
package import Storage

/// What the centre's staff may ask for, from the machine itself.
package enum StaffOrder: Sendable {
  /// Other data, checked already, or why there is none: the old one stays.
  case reload(Knowledge)
  case refuseData(reason: String)
  /// Everything of a family, by its number: `F-17` is 17.
  case forget(family: Int64)
  case export(family: Int64)
  /// What a person of the centre says to a family, in its own chat.
  case write(family: Int64, text: String)
  /// The number of the family that a platform knows by an identifier, such as a telephone number.
  case find(ChannelName, identifier: String)
  /// What is older than it may be.
  case purge
  case listNotices
  case finishNotice(Int64)
  case listDead
  case retryDead(Int64)
  case dropDead(Int64)
  /// A channel that its platform stopped may send again.
  case resume(ChannelName)
}

/// The answer to a ``StaffOrder``.
package enum StaffAnswer: Equatable, Sendable {
  case done
  case unknown
  case failed
  case count(Int)
  case text(String)
  case notices([NoticeRow])
  case dead([DeadRow])
}
