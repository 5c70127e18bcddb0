/// An answer that a message gave or changed.
struct Change: Equatable {
  /// Id of the question.
  var question: String
  var old: Slot?
  var new: SlotValue

  /// Whether something else was known before.
  var isCorrection: Bool { old?.value != nil && old?.value != new }
}
