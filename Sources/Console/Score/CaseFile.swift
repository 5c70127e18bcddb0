internal import FoundationEssentials
internal import Transcripts

/// A file of test messages, one JSON object a line.
struct CaseFile {
  var path: String
  var intents: [IntentCase] = []
  var dangers: [DangerCase] = []
  var triages: [TriageCase] = []
  var dialogues: [DialogueCase] = []

  init(_ path: String) throws(Failure) {
    self.path = path
    let lines = try Files.readText(path).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let decoder = JSONDecoder()
    for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
      do {
        take(try decoder.decode(CaseLine.self, from: Data(line.utf8)))
      } catch {
        throw .file(
          "\(path):\(index + 1): non è un messaggio di prova",
          hint: "ogni riga è un oggetto come {\"id\":\"a-1\",\"text\":\"…\",\"expect\":[\"orari\"]}"
        )
      }
    }
  }

  /// The files named, and the `.jsonl` files below the directories named.
  static func all(_ operands: [String]) throws(Failure) -> [CaseFile] {
    var files: [CaseFile] = []
    for operand in operands {
      let paths = Files.isDirectory(operand) ? try Files.list(operand, suffix: ".jsonl") : [operand]
      for path in paths { files.append(try CaseFile(path)) }
    }
    guard !files.isEmpty else {
      throw .file(
        "non ci sono file .jsonl in «\(operands.joined(separator: "», «"))»",
        hint: "indica i file dei messaggi di prova, per esempio Tests/Messages")
    }
    return files
  }

  private mutating func take(_ line: CaseLine) {
    switch line {
    case .intent(let message): intents.append(message)
    case .danger(let message): dangers.append(message)
    case .triage(let family): triages.append(family)
    case .dialogue(let conversation): dialogues.append(conversation)
    }
  }
}
