/// What `aiuto` says.
enum HelpText {
  /// All commands.
  static var overview: String {
    let width = CommandName.allCases.map { $0.rawValue.count + $0.twin.count + 3 }.max() ?? 0
    let lines = CommandName.allCases.map { name in
      "  " + Columns.padded("\(name.rawValue) (\(name.twin))", to: width) + "  \(name.summary)"
    }
    return """
      abbraccio: l'assistente che ascolta le famiglie e le orienta.

      Uso: abbraccio COMANDO [OPZIONI]

      \(lines.joined(separator: "\n"))

      «abbraccio COMANDO --aiuto» spiega un comando. Esce con 0 se tutto va, 1 se qualcosa non va,
      2 se le schede non si possono usare, 64 se il comando è scritto male.

      """
  }

  /// One command with its options.
  static func text(of name: CommandName) -> String {
    let uses = [
      "abbraccio \(name.rawValue)", name.operands, name.options.isEmpty ? "" : "[OPZIONI]",
    ]
    var text = "\(name.rawValue) (\(name.twin)): \(name.summary).\n\n"
    text += "Uso: " + uses.filter { !$0.isEmpty }.joined(separator: " ") + "\n"
    guard !name.options.isEmpty else { return text }
    let heads = name.options.map(head)
    let width = heads.map(\.count).max() ?? 0
    for (option, head) in zip(name.options, heads) {
      text += "\n  \(Columns.padded(head, to: width))  \(option.summary)"
    }
    return text + "\n"
  }

  private static func head(_ option: Option) -> String {
    let names = [option.rawValue, option.twin].compactMap { $0 }.map { "--\($0)" }
    return names.joined(separator: ", ") + (option.value.map { " \($0)" } ?? "")
  }
}
