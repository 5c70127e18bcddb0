/// An id, key or value as it is compared: lower case, without accents.
///
/// Letters outside the Latin blocks stay as they are, in lower case.
public func foldedID(_ text: some StringProtocol) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    if scalar.value < 0x80 {
      result.unicodeScalars.append(scalar)
    } else if !(0x300...0x36F).contains(scalar.value) {
      result += baseLetters[scalar] ?? scalar.properties.lowercaseMapping
    }
  }
  return result.lowercased()
}

/// Accented Latin letters to their base; `’` to `'`.
private let baseLetters: [Unicode.Scalar: String] = {
  let groups = [
    "a": "àáâãäåāăąÀÁÂÃÄÅĀĂĄ", "c": "çćčÇĆČ", "d": "ďđĎĐ", "e": "èéêëēėęěÈÉÊËĒĖĘĚ",
    "g": "ğĞ", "i": "ìíîïīįıÌÍÎÏĪĮİ", "l": "łŁ", "n": "ñńňÑŃŇ", "o": "òóôõöøōőÒÓÔÕÖØŌŐ",
    "r": "řŘ", "s": "śšșşŚŠȘŞ", "t": "ťțţŤȚŢ", "u": "ùúûüūůűÙÚÛÜŪŮŰ", "y": "ýÿÝŸ",
    "z": "źżžŹŻŽ", "'": "’‘ʼ",
  ]
  var table: [Unicode.Scalar: String] = [:]
  for (base, letters) in groups {
    for letter in letters.unicodeScalars { table[letter] = base }
  }
  return table
}()
