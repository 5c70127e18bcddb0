internal import Schede

extension Session {
  /// What is known of the family, in the words that it would use.
  public func report(by knowledge: DialogueKnowledge) -> String {
    let wording = Wording(knowledge: knowledge, language: language)
    let known = knownValues(by: wording)
    var lines = [wording.phrase("dati-inizio")]
    lines += known.map { wording.phrase("dati-valore", ["nome": $0.name, "valore": $0.value]) }
    if known.isEmpty { lines.append(wording.phrase("dati-niente")) }
    return lines.joined(separator: "\n")
  }

  private func knownValues(by wording: Wording) -> [(name: String, value: String)] {
    let knowledge = wording.knowledge
    var known = slots.sorted { $0.key < $1.key }.compactMap { id, slot in
      slot.value.map { value in
        let question = knowledge.question(id)
        return (name: question?.title ?? id, value: wording.value(value, of: question))
      }
    }
    if let topic, let intent = knowledge.intent(topic), intent.id != Roles.export {
      let label = knowledge.label(ofIntent: topic, in: language)
      known.append((wording.phrase("dati-argomento"), label))
    }
    if let service = advice.flatMap({ knowledge.knowledge.service($0.service) }) {
      known.append((wording.phrase("dati-consiglio"), service.title))
    }
    return known
  }
}
