/// Reading the values of fields.
extension Lowering {
  func text(_ range: Range<Int>, of scheda: Scheda) -> String {
    sources.files[scheda.at.file].text(range)
  }

  func bytes(of scheda: Scheda) -> [UInt8] { sources.files[scheda.at.file].bytes }

  func span(_ range: Range<Int>, of scheda: Scheda) -> SourceSpan {
    SourceSpan(file: scheda.at.file, bytes: range)
  }

  /// The value of the last field with a key; nil where it is missing or empty.
  func value(_ name: KeyName, of scheda: Scheda) -> String? {
    guard let last = scheda.fields(name).last, !last.body.isEmpty else { return nil }
    return text(last.body, of: scheda)
  }

  /// A value that names something else.
  func reference(_ name: KeyName, of scheda: Scheda) -> String? {
    value(name, of: scheda).map { foldedID($0) }
  }

  /// The parts of all fields with a key, between commas.
  func list(_ name: KeyName, of scheda: Scheda) -> [String] {
    let bytes = bytes(of: scheda)
    return scheda.fields(name)
      .flatMap { bytes.split($0.body, by: Ascii.comma) }
      .filter { !$0.isEmpty }
      .map { text($0, of: scheda) }
  }

  /// One of the names of an enumeration; the nearest one where the word is none.
  mutating func choice<Value: RawRepresentable & CaseIterable>(
    _ name: KeyName, of scheda: Scheda, twins: [String: Value] = [:]
  ) -> Value? where Value.RawValue == String {
    guard let field = scheda.fields(name).last else { return nil }
    let word = text(field.body, of: scheda)
    let folded = foldedID(word)
    if let value = Value.allCases.first(where: { foldedID($0.rawValue) == folded }) { return value }
    if let value = twins[folded] { return value }
    let names = Value.allCases.map(\.rawValue)
    report(word, at: field, of: scheda, key: name, names: names)
    return nearest(to: word, among: names).flatMap(Value.init)
  }

  private mutating func report(
    _ word: String, at field: Statement, of scheda: Scheda, key: KeyName, names: [String]
  ) {
    let near = nearest(to: word, among: names).map { "forse intendevi «\($0)»" }
    let all = "scrivi uno di questi: " + names.joined(separator: ", ")
    findings.add(
      "E012", span(field.body, of: scheda), "«\(word)» non è un valore di «\(key.rawValue):»",
      hint: near ?? all)
  }

  func facts(_ scheda: Scheda) -> Facts {
    var facts = Facts()
    facts.sources = scheda.fields(.source).map { text($0.body, of: scheda) }
    facts.checkedOn = value(.checked, of: scheda)
    facts.unverified = scheda.fields(.unverified).map {
      Facts.Unverified(text: text($0.body, of: scheda), at: scheda.place(of: $0))
    }
    return facts
  }
}
