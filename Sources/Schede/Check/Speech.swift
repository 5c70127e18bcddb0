/// Something that the assistant says, with where it was written.
struct Speech {
  /// How the scheda is called in messages: «@intento orari».
  var name: String
  var header: SourceLine
  var texts: Texts
  /// The key of a language.
  var key: @Sendable (String) -> Key
}

extension Inspection {
  /// Everything that the assistant says.
  var speeches: [Speech] {
    let answer: @Sendable (String) -> Key = { .text($0) }
    let knowledge = knowledge
    return knowledge.intents.map {
      Speech(name: "@intento \($0.id)", header: $0.at, texts: $0.answer, key: answer)
    }
      + knowledge.crises.map {
        Speech(name: "@crisi \($0.id)", header: $0.at, texts: $0.answer, key: answer)
      }
      + knowledge.crises.map {
        Speech(
          name: "@crisi \($0.id)", header: $0.at, texts: $0.answerNow, key: { .textNow($0) })
      }
      + knowledge.services.map {
        Speech(name: "@servizio \($0.id)", header: $0.at, texts: $0.answer, key: answer)
      }
      + knowledge.questions.filter { !isOnlyHeard($0) }.map {
        Speech(name: "@domanda \($0.id)", header: $0.at, texts: $0.text, key: answer)
      }
      + knowledge.questions.map {
        Speech(
          name: "@domanda \($0.id)", header: $0.at, texts: $0.rephrased,
          key: { .textAgain($0) })
      }
      + knowledge.sayings.map {
        Speech(name: "@frase \($0.id)", header: $0.at, texts: $0.text, key: answer)
      }
  }
}

extension Texts {
  /// The languages in alphabetical order, so that findings always come in the same one.
  var sorted: [(key: String, value: [String])] { byLanguage.sorted { $0.key < $1.key } }
}
