internal import Language
internal import Schede

extension Understander {
  /// Tells what decided, for people to read.
  func explain(_ rating: Rating, _ meaning: Meaning) -> Trace {
    Trace()
  }
}
