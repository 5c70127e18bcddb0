/// What the features of a message add up to, besides their weights.
struct Summary: Sendable {
  /// Sum of the squared rarities: the length of the message in its block.
  var square: Float = 0
  /// Sum of the rarities: how often the bias counts.
  var rarity: Float = 0
  /// What the features say of a target that has none of them.
  var absence: Float = 0

  init() {}

  init(square: Float, rarity: Float, absence: Float) {
    self.square = square
    self.rarity = rarity
    self.absence = absence
  }

  /// What one feature adds.
  init(rarity: Float, absence: Float) {
    square = rarity * rarity
    self.rarity = rarity
    self.absence = rarity * absence
  }

  mutating func add(_ other: Summary) {
    square += other.square
    rarity += other.rarity
    absence += other.absence
  }
}
