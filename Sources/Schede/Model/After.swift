/// What follows an answer.
public enum After: String, Sendable, CaseIterable {
  case resume = "riprendi"
  case end = "fine"
  case askToResume = "chiedi-riprendi"
}
