/// A value of a ``JSONDocument``.
package struct JSONNode: Equatable, Sendable {
  let index: Int
}
