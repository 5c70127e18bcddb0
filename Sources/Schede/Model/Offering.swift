/// When an intent may stand among those of an «Intendi … o …?».
public enum Offering: String, Equatable, Sendable, CaseIterable {
  case always = "sempre"
  /// Only where the message points there: a scrap of likeness must not put an abortion or a death
  /// before a family.
  case whenClear = "se-chiaro"
  /// As `whenClear`, and silent inside a danger: what is replied to an advice.
  case afterAdvice = "dopo-il-consiglio"
}
