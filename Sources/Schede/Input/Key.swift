/// The key of a field.
enum Key: Hashable, Sendable {
  case named(KeyName)
  /// `it:`: what the assistant says in a language.
  case text(String)
  /// `adesso-it:`: what it says when the danger is now.
  case textNow(String)
  /// `ripeti-it:`: how it asks the second time.
  case textAgain(String)
}
