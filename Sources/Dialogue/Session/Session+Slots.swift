internal import Language

extension Session {
  /// Notes that a question was answered, for «indietro».
  mutating func remember(_ question: String) {
    history.removeAll { $0 == question }
    history.append(question)
    if history.count > Bounds.history { history.removeFirst() }
  }

  /// The need that the triage is about.
  var need: String? {
    for case .known(.need(let id), _) in slots.values { return id }
    return nil
  }

  /// The slots as the line protocol shows them.
  func shownSlots(by knowledge: DialogueKnowledge) -> [String: String] {
    slots.filter { !Roles.onlyHeard.contains($0.key) }.compactMapValues { slot in
      switch slot.value {
      case .ages(let ages)?: ages.map(\.short).joined(separator: "/")
      case .comuni(let names, _)?: names.joined(separator: "/")
      case .choice(let value)? where value != Roles.yes && value != Roles.no: value
      case .choice, .need, nil: nil
      }
    }
  }
}
