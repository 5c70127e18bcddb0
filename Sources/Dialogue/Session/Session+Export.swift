internal import Schede

extension Session {
  /// What is known of the family, as people say it: the name of a question and its answer.
  public func knownValues(by knowledge: DialogueKnowledge) -> [(name: String, value: String)] {
    let wording = Wording(knowledge: knowledge, language: language)
    var known = slots.sorted { $0.key < $1.key }.compactMap { id, slot in
      slot.value.map { value in
        let question = knowledge.question(id)
        return (name: question?.title ?? id, value: wording.value(value, of: question))
      }
    }
    if let topic, knowledge.intent(topic) != nil {
      known.append((wording.phrase("dati-argomento"), knowledge.label(ofIntent: topic, in: language)))
    }
    if let service = advice.flatMap({ knowledge.knowledge.service($0.service) }) {
      known.append((wording.phrase("dati-consiglio"), service.title))
    }
    return known
  }
}
