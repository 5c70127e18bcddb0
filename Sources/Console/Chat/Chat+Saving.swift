internal import Language
internal import Schede
internal import Transcripts

/// Conversations that become golden transcripts, and golden transcripts that are played again.
extension Chat {
  /// Writes this conversation; an existing file only when asked twice.
  mutating func save(_ operand: String) {
    guard !conversation.turns.isEmpty else { return complain("non c'è ancora niente da salvare") }
    guard let name = Self.name(operand) else {
      return complain(
        "serve un nome di sole lettere, numeri e trattini, per esempio «:salva papa-di-castelverde»"
      )
    }
    let path = Files.join(directory.transcripts, "\(name).txt")
    if Files.exists(path), refusedName != name {
      refusedName = name
      return complain("«\(path)» c'è già: ripeti «:salva \(name)» per sostituirlo")
    }
    refusedName = nil
    write(conversation.script(id: name), to: path)
  }

  /// A name that is an id and a file name everywhere; nil for any other.
  private static func name(_ operand: String) -> String? {
    let name = operand.hasSuffix(".txt") ? String(operand.dropLast(4)) : operand
    let isPlain = name.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
    }
    guard isPlain, let first = name.utf8.first, (0x61...0x7A).contains(first),
      name.utf8.count <= Limits.savedName
    else { return nil }
    return name
  }

  private func write(_ text: String, to path: String) {
    do {
      try Files.write(Array(text.utf8), to: path)
    } catch {
      return complain(error.description)
    }
    confirm("salvata in «\(path)»: guardala prima di tenerla, ci sono le parole della famiglia")
    let trials = load([SchedeSource(path: path, bytes: Array(text.utf8))]).knowledge.trials
    guard trials.contains(where: { !set.assistant.play($0).passes }) else { return }
    complain("rifatta da capo va in un altro modo: forse l'ora o le schede sono cambiate a metà")
  }

  /// Plays the conversations of a file.
  func tryOut(_ operand: String) {
    guard !operand.isEmpty else { return complain("serve un file, per esempio «:prova NOME»") }
    let candidates = [
      operand, Files.join(directory.transcripts, operand),
      Files.join(directory.transcripts, "\(operand).txt"),
    ]
    let path = candidates.first { Files.exists($0) && !Files.isDirectory($0) } ?? operand
    do {
      play(SchedeSource(path: path, bytes: try Files.read(path)))
    } catch {
      complain(error.description)
    }
  }

  private func play(_ source: SchedeSource) {
    let loaded = load([source])
    // What the other schede say is not there: only how the file is written counts here.
    let broken = loaded.diagnostics.filter { $0.code.hasPrefix("E00") }
    for diagnostic in broken { system.output.line(diagnostic.description) }
    guard broken.isEmpty else { return }
    guard !loaded.knowledge.trials.isEmpty else {
      return complain("in «\(source.path)» non c'è nessuna «@prova»")
    }
    for trial in loaded.knowledge.trials {
      let run = set.assistant.play(trial)
      if run.passes {
        show("✓ \(trial.id)", .green)
      } else {
        let report = TrialReport(files: loaded.knowledge.files)
        for line in report.lines(run) { show(line) }
      }
    }
  }
}
