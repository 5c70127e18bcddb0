/// An interval of ages in months, both ends included; `expected` is a child not yet born.
public enum AgeRange: Equatable, Sendable {
  case expected
  case months(ClosedRange<Int>)
}
