/// One line of `@comuni`: a municipality with its other names.
public struct Comune: Equatable, Sendable {
  public var name: String
  public var position: Coordinate
  /// The social district (`ambito`) it belongs to.
  public var district: String
  public var aliases: [String] = []
  public var hamlets: [String] = []
  public var at: SourceLine

  public init(name: String, position: Coordinate, district: String, at: SourceLine) {
    self.name = name
    self.position = position
    self.district = district
    self.at = at
  }
}
