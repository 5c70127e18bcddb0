internal import Schede

/// An ``Schede/Intent`` as the dialogue uses it, its answer with the facts in.
///
/// A class, since it is handed around within a turn: to copy all that a scheda says takes longer than to
/// answer by it.
final class Intent: Sendable {
  let id: String
  let title: String
  let answer: Texts
  let button: String?
  let topic: String?
  /// The id of the journey that it opens.
  let opens: String?
  let after: After
  let offering: Offering

  /// `filled` holds texts with their facts in, by the text as it is written.
  init(_ intent: Schede.Intent, filled: [String: String]) {
    id = intent.id
    title = intent.title
    answer = intent.answer.replaced(by: filled)
    button = intent.button
    topic = intent.topic
    opens = intent.opens
    after = intent.after
    offering = intent.offering
  }
}
