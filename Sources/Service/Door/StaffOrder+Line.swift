internal import Channels

/// Orders as they go from the command to the service: a word, perhaps a number, and a text to write.
extension StaffOrder {
  /// Reads one, or nil for anything else.
  ///
  /// Data cannot be sent this way.
  package init?(line: String) {
    let parts = line.split(separator: " ", maxSplits: 2)
    if parts.first == "write", parts.count == 3, let family = Int64(parts[1]) {
      self = .write(family: family, text: String(parts[2]))
      return
    }
    if parts.first == "find", parts.count == 3, let channel = ChannelName(rawValue: "\(parts[1])") {
      self = .find(channel, identifier: String(parts[2]))
      return
    }
    let words = line.split(separator: " ")
    if words.first == "resume", words.count == 2, let channel = ChannelName(rawValue: "\(words[1])")
    {
      self = .resume(channel)
      return
    }
    let number = words.count == 2 ? Int64(words[1]) : nil
    switch (words.first.map(String.init) ?? "", number, words.count) {
    case ("forget", let family?, _): self = .forget(family: family)
    case ("family", let family?, _): self = .export(family: family)
    case ("retry", let id?, _): self = .retryDead(id)
    case ("drop", let id?, _): self = .dropDead(id)
    case ("done", let id?, _): self = .finishNotice(id)
    case ("purge", nil, 1): self = .purge
    case ("notices", nil, 1): self = .listNotices
    case ("outbox", nil, 1): self = .listDead
    default: return nil
    }
  }
}
