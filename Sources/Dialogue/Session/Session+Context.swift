internal import Schede
public import Understanding

extension Session {
  /// What the understanding must know before it reads the next message.
  public func context(by knowledge: DialogueKnowledge) -> Context {
    var context = Context(pending: pending(by: knowledge), topic: topic)
    context.isAdvised = advice != nil
    context.isOfNewborn = slots.values.contains { slot in
      guard case .ages(let ages)? = slot.value else { return false }
      return ages.contains(where: \.isNewborn)
    }
    return context
  }

  private func pending(by knowledge: DialogueKnowledge) -> Context.Pending {
    switch stage {
    case .idle, .handedOver: .none
    case .asking(let asked): pending(asked, by: knowledge)
    case .paused(.question(let asked)): pending(asked, by: knowledge)
    case .paused(.nothing): .none
    case .offering, .paused(.offer): .offer
    case .proposing, .alarmed, .confirmingErasure, .confirmingExport: .yesNo
    }
  }

  private func pending(_ asked: Asked, by knowledge: DialogueKnowledge) -> Context.Pending {
    guard asked.options.isEmpty else { return .choice(question: asked.question) }
    switch knowledge.question(asked.question)?.kind {
    case .age: return .age
    case .comune: return .comune
    case .yesNo: return .yesNo
    case .choice: return .choice(question: asked.question)
    case .need, nil: return .need
    }
  }
}
