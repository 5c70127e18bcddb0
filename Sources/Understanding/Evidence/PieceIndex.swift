internal import Language

/// Numbers the pieces of words, and keeps those of each form of the lexicon.
struct PieceIndex: Sendable {
  private var numbers: FlatMap
  private var starts: [Int32] = [0]
  private var ofForms: [Int32] = []

  /// How many forms there are.
  var forms: Int { starts.count - 1 }
  /// How many different pieces there are.
  var count: Int { numbers.count }

  init(_ lexicon: Lexicon) {
    numbers = FlatMap()
    ofForms.reserveCapacity(lexicon.formCount * 10)
    for form in 0..<lexicon.formCount {
      let word = lexicon.bytes(ofForm: Int32(form))
      Pieces.forEach(in: word.span) { hash in
        ofForms.append(numbers.number(of: hash))
      }
      starts.append(Int32(ofForms.count))
    }
  }

  /// The pieces of a form of the lexicon.
  func pieces(of form: Int32) -> ArraySlice<Int32> {
    ofForms[Int(starts[Int(form)])..<Int(starts[Int(form) + 1])]
  }

  /// The number of a piece by its hash.
  func number(of hash: UInt64) -> Int32? { numbers[hash] }
}
