/// Which message of which family.
package struct Marker: Hashable, Sendable {
  package var family: Int
  package var number: Int

  package init(family: Int, number: Int) {
    self.family = family
    self.number = number
  }
}
