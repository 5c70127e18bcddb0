extension Knowledge {
  /// What a `{…}` of a text stands for.
  public enum PlaceholderValue: Equatable, Sendable {
    /// Words to put in its place.
    case text(String)
    /// `{luogo.oggi}`: known only when the answer is given; the place it is about.
    case today(place: String)
    /// The thing exists, but the data do not say this about it.
    case missing
  }

  /// Looks up the name between the braces; nil where nothing is called so.
  ///
  /// `numero.ID`, `numero.ID.KEY`, `luogo.ID.KEY`, `luogo.KEY` (the main place), `servizio.ID.KEY`,
  /// `centro.KEY`; the keys are those of the schede, and `luogo.oggi` today's opening times.
  public func placeholder(_ name: String) -> PlaceholderValue? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map { foldedID($0) }
    switch (SchedaKind.byName[parts[0]], parts.count) {
    case (.helpline, 2...3):
      return helpline(parts[1]).flatMap { $0.value(of: parts.count == 3 ? parts[2] : "valore") }
    case (.place, 2): return centre?.mainPlace.flatMap(place)?.value(of: parts[1])
    case (.place, 3): return place(parts[1])?.value(of: parts[2])
    case (.service, 3): return service(parts[1])?.value(of: parts[2])
    case (.centre, 2): return centre?.value(of: parts[1])
    default: return nil
    }
  }

  /// The words that a `{…}` stands for; nil where it has none.
  public func text(ofPlaceholder name: String) -> String? {
    guard case .text(let text) = placeholder(name) else { return nil }
    return text
  }
}

/// A text, or the fact that it is missing.
private func given(_ text: String?) -> Knowledge.PlaceholderValue {
  guard let text, !text.isEmpty else { return .missing }
  return .text(text)
}

extension Helpline {
  fileprivate func value(of key: String) -> Knowledge.PlaceholderValue? {
    switch KeyName.byName[key] {
    case .value: given(value)
    case .purpose: given(purpose)
    case .hours: given(hours)
    case .languages: given(languages)
    case .name: given(title)
    default: nil
    }
  }
}

extension Place {
  fileprivate func value(of key: String) -> Knowledge.PlaceholderValue? {
    if key == "oggi" || key == "today" { return hours == nil ? .missing : .today(place: id) }
    switch KeyName.byName[key] {
    case .name: return given(name)
    case .address: return given(address)
    case .comune: return given(comune)
    case .telephone: return given(telephone)
    case .hours: return given(hours)
    case .directions: return given(directions)
    case .accessible: return given(accessibility)
    default: return nil
    }
  }
}

extension Service {
  fileprivate func value(of key: String) -> Knowledge.PlaceholderValue? {
    switch KeyName.byName[key] {
    case .name: given(title)
    case .staff: given(staff)
    case .cost: given(cost)
    default: nil
    }
  }
}

extension Centre {
  fileprivate func value(of key: String) -> Knowledge.PlaceholderValue? {
    switch KeyName.byName[key] {
    case .name: given(name)
    case .contacts: given(contacts.joined(separator: "\n"))
    case .privacy: given(privacyNotice)
    case .handoffHours: given(handoffHours)
    default: nil
    }
  }
}
