internal import Schede

extension DialogueKnowledge {
  /// Ids of the intents of the numbered menu: the options of the question for the need, else the needs,
  /// else whatever has a button.
  var menu: [String] {
    let offered = needQuestion?.options.map(\.value).filter { intent($0) != nil } ?? []
    let ids = offered.isEmpty ? fallbackMenu : offered
    let needs = ids.filter { $0 != Roles.person }.prefix(Bounds.menuLines - 1)
    return intent(Roles.person) == nil ? Array(needs) : needs + [Roles.person]
  }

  /// The question for the need of the first questionnaire.
  private var needQuestion: Question? { firstPlan.flatMap { question($0.need) } }

  private var fallbackMenu: [String] {
    let needs = knowledge.intents.filter { $0.opens != nil }
    let plain = knowledge.intents.filter { $0.button != nil && !Self.isCourtesy($0.id) }
    return (needs.isEmpty ? plain : needs).prefix(Bounds.menuLines).map(\.id)
  }

  /// Whether an intent is only politeness around what a message means.
  static func isCourtesy(_ id: String) -> Bool {
    id == Roles.greeting || id == Roles.thanks || id == Roles.goodbye || id == Roles.offTopic
  }

  /// The label of an intent in a menu.
  func label(ofIntent id: String, in language: String) -> String {
    if let option = needQuestion?.options.first(where: { $0.value == id }),
      let label = option.labels[language] ?? option.labels[self.language]
    {
      return label
    }
    return intent(id)?.button ?? intent(id)?.title ?? id
  }
}
