/// Coordinates, kilometres, hours and ages.
extension Lowering {
  /// `45.1372, 10.0270`: degrees, latitude first.
  mutating func coordinate(_ body: Range<Int>, of scheda: Scheda) -> Coordinate? {
    let parts = bytes(of: scheda).split(body, by: Ascii.comma).map { Double(text($0, of: scheda)) }
    guard parts.count == 2, let latitude = parts[0], let longitude = parts[1],
      abs(latitude) <= 90, abs(longitude) <= 180
    else {
      report(
        body, of: scheda, "«\(text(body, of: scheda))» non è una posizione",
        hint: "scrivi latitudine e longitudine con il punto, per esempio «45.1372, 10.0270»")
      return nil
    }
    return Coordinate(latitude: latitude, longitude: longitude)
  }

  /// `vicinanza: 1`, `1,5 km`.
  mutating func kilometres(_ scheda: Scheda) -> Double? {
    guard let field = scheda.fields(.nearTie).last else { return nil }
    let word = text(field.body, of: scheda).lowercased()
    let digits = word.prefix { $0.isNumber || $0 == "," || $0 == "." }
    let unit = word.dropFirst(digits.count).trimmingSpaces
    let number = Double(String(digits.map { $0 == "," ? "." : $0 }))
    guard let number, unit.isEmpty || unit == "km" else {
      report(
        field.body, of: scheda, "«\(word)» non è una distanza",
        hint: "scrivi i chilometri, per esempio «1» o «1,5 km»")
      return nil
    }
    return number
  }

  /// `scade: 24`, `24 ore`, `2 giorni`.
  mutating func hours(_ scheda: Scheda) -> Int? {
    guard let field = scheda.fields(.expires).last else { return nil }
    let word = text(field.body, of: scheda).lowercased()
    let digits = word.prefix(while: \.isNumber)
    let unit = word.dropFirst(digits.count).trimmingSpaces
    let factors = ["": 1, "ore": 1, "ora": 1, "h": 1, "hours": 1, "giorni": 24, "giorno": 24]
    guard let number = Int(digits), number <= 10_000, let factor = factors[unit] else {
      report(
        field.body, of: scheda, "«\(word)» non è una durata",
        hint: "scrivi le ore, per esempio «24» o «48 ore»")
      return nil
    }
    return number * factor
  }

  /// `età: in-arrivo / 0..11m`.
  mutating func ages(_ scheda: Scheda) -> [AgeRange] {
    guard let field = scheda.fields(.ages).last, !field.body.isEmpty else { return [] }
    var ages: [AgeRange] = []
    for piece in bytes(of: scheda).split(field.body, by: Ascii.slash) {
      if let age = AgeNotation.age(text(piece, of: scheda)) {
        ages.append(age)
      } else {
        report(
          piece, of: scheda, "«\(text(piece, of: scheda))» non è un'età",
          hint: "scrivi per esempio «0..11m», «3..5a» o «in-arrivo»")
      }
    }
    return ages
  }

  mutating func report(
    _ range: Range<Int>, of scheda: Scheda, _ message: String, hint: String
  ) {
    findings.add("E012", span(range, of: scheda), message, hint: hint)
  }
}

extension Substring {
  /// Without blanks at both ends.
  var trimmingSpaces: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
