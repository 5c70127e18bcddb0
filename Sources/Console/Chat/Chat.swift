internal import Dialogue
internal import Language
internal import Schede
internal import Transcripts

/// The conversation at the prompt: a line in, an answer out.
struct Chat {
  let system: System
  let directory: SchedeDirectory
  let language: String
  /// Whether every answer is followed by its reasons.
  let explains: Bool
  var set: LoadedSet
  var conversation: Conversation
  /// The time that is pretended; nil for the real one.
  var pretended: Moment?
  /// The name that was refused because its file exists: the second time it is overwritten.
  var refusedName: String?

  init(
    _ system: System, _ directory: SchedeDirectory, language: String, now: Moment?, explains: Bool
  ) throws(Failure) {
    self.system = system
    self.directory = directory
    self.language = language
    self.explains = explains
    pretended = now
    let today = (now ?? system.clock()).day
    set = try LoadedSet(directory, language: language, today: today)
    conversation = Conversation(language: language)
  }

  var now: Moment { pretended ?? system.clock() }
  var screen: Screen { system.screen }

  /// Talks until the input ends or somebody says `:esci`.
  mutating func run() {
    let editor = system.isTerminal ? system.openEditor(screen.hasColours) : nil
    let input = editor ?? system.input
    if system.isTerminal { greet() }
    var goesOn = true
    while goesOn {
      system.output.flush()
      guard let line = input.next() else { break }
      goesOn = hear(line)
    }
    if system.isTerminal, goesOn { system.output.line() }
    system.output.flush()
  }

  private func greet() {
    let name = set.knowledge.centre?.name ?? ""
    show("Abbraccio\(name.isEmpty ? "" : " · \(name)")", .bold)
    show("Scrivi un messaggio. «:aiuto» elenca i comandi, «:esci» o ctrl-D chiude.", .faint)
    system.output.line()
  }

  /// Takes a line; false where it was the last.
  mutating func hear(_ line: InputLine) -> Bool {
    guard case .line(let bytes) = line else {
      complain("la riga è troppo lunga (più di \(Limits.line) byte)")
      return true
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      complain("la riga non è in UTF-8")
      return true
    }
    switch StaffCommand.read(text) {
    case nil: answer(text)
    case .command(.quit, _): return false
    case .command(let command, let operand): obey(command, operand)
    case .unknown(let name, let nearest):
      complain(
        "non c'è il comando «:\(name)»: "
          + (nearest.map { "forse volevi «:\($0)»?" } ?? "«:aiuto» li elenca"))
    }
    return true
  }

  private mutating func answer(_ text: String) {
    guard !system.isTerminal || !text.allSatisfy(\.isWhitespace) else { return }
    refusedName = nil
    let answer = conversation.say(text, to: set, at: now)
    Answering(screen: screen).show(answer.turn, on: system.output)
    guard explains else { return }
    explain(answer, to: text)
  }

  func explain(_ answer: Assistant.Answer, to text: String) {
    show(Explanation(answer, to: text, by: set).rows)
    system.output.line()
  }
}

/// What the shell itself says.
extension Chat {
  func show(_ text: String, _ style: Screen.Style? = nil, indent: String = "") {
    for line in screen.lines(text, indent: indent) {
      system.output.line(style.map { screen.styled(line, $0) } ?? line)
    }
  }

  func show(_ rows: [NamedRow]) {
    for line in screen.lines(rows, indent: "  ") { system.output.line(screen.styled(line, .faint)) }
  }

  func complain(_ text: String) { show("! \(text)", .red) }

  func confirm(_ text: String) { show("· \(text)", .faint) }
}
