/// What the channels can show.
extension Inspection {
  mutating func checkLimits() {
    for intent in knowledge.intents {
      if let button = intent.button {
        checkLabel(button, at: line(of: .button, in: intent.at), ChannelLimits.label)
      }
    }
    for question in knowledge.questions { checkOptionLabels(question) }
    for speech in speeches { checkMessages(speech) }
  }

  private mutating func checkLabel(_ label: String, at line: SourceLine, _ limit: Int) {
    guard label.count > limit else { return }
    report(
      "E080", at: line, marking: label,
      "«\(label)» ha \(label.count) caratteri: su un pulsante ce ne stanno \(limit)",
      hint: "accorcia l'etichetta")
  }

  private mutating func checkOptionLabels(_ question: Question) {
    let isButton = question.options.count <= ChannelLimits.buttons
    let limit = isButton ? ChannelLimits.buttonLabel : ChannelLimits.label
    for option in question.options {
      for label in option.labels.values.sorted() { checkLabel(label, at: option.at, limit) }
    }
    guard question.options.count > ChannelLimits.choices, !isOnlyHeard(question) else { return }
    report(
      "E080", at: question.at, marking: question.id,
      "«@domanda \(question.id)» ha \(question.options.count) scelte: un elenco ne mostra "
        + "\(ChannelLimits.choices)",
      hint: "unisci alcune scelte")
  }

  private mutating func checkMessages(_ speech: Speech) {
    for (tag, messages) in speech.texts.sorted {
      for message in messages where message.utf16.count > ChannelLimits.message {
        report(
          "E080", at: line(of: speech.key(tag), in: speech.header),
          "questo messaggio ha \(message.utf16.count) caratteri: ce ne stanno "
            + "\(ChannelLimits.message)",
          hint: "accorcialo, o comincia un altro messaggio con una riga «\(tag):» vuota")
      }
    }
  }
}
