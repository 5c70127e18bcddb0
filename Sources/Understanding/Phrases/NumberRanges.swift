internal import Language
internal import Schede

/// The ranges of numbers that rules name, each a class of words: which of them the number that
/// begins at a word of a message is in.
struct NumberRanges: Sendable {
  /// A range with its class.
  struct Entry: Sendable {
    var range: NumberRange
    var group: Int32
  }

  private let entries: [Entry]
  /// The class of the forms that may say a number: no other word is asked for its value.
  let group: Int32
  private let numbers: NumberReader
  /// The values of the forms that say a number, for misspelt ones.
  private var ofForm = FlatMap()

  /// Adds its class to the others.
  init(_ classes: inout ClassBuilder, _ numbers: NumberReader, _ lexicon: Lexicon) {
    entries = classes.ranges
    self.numbers = numbers
    for named in numbers.named {
      if let form = lexicon.form(of: named.word) { ofForm[UInt64(form)] = named.value }
    }
    let words = ofForm.entries.map { Int32($0.key) }.sorted()
    let digits = (0..<Int32(lexicon.formCount)).filter { form in
      lexicon.bytes(ofForm: form).first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false
    }
    group = classes.add(forms: entries.isEmpty ? [] : words + digits)
  }

  /// Appends each range that holds the number that begins at a term, and where the number ends.
  func find(
    at place: Int, in terms: [Term], _ tokens: Tokens, into found: inout [ReadMessage.Opening]
  ) {
    guard !entries.isEmpty, let number = number(at: place, in: terms, tokens) else { return }
    let end = end(of: number, at: place, in: terms)
    for entry in entries
    where entry.range.lowest <= number.hundredths && number.hundredths <= entry.range.highest {
      found.append(.init(group: entry.group, end: end))
    }
  }

  private func number(
    at place: Int, in terms: [Term], _ tokens: Tokens
  ) -> NumberReader.Finding? {
    let term = terms[place]
    let token = Int(term.token)
    guard term.origin == .repaired, term.form >= 0 else {
      return term.origin == .expanded ? nil : numbers.number(at: token, in: tokens)
    }
    return ofForm[UInt64(term.form)].map { numbers.withHalf(Int($0), at: token, in: tokens) }
  }

  /// The term behind a number, whose tokens are terms one by one.
  private func end(of number: NumberReader.Finding, at place: Int, in terms: [Term]) -> Int32 {
    let last = place + number.tokens - 1
    let isWhole =
      last < terms.count && Int(terms[last].token) == Int(terms[place].token) + number.tokens - 1
    return Int32(isWhole ? last + 1 : place + 1)
  }
}
