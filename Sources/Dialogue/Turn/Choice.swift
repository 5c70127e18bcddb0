/// A button: what it shows and what it stands for.
public struct Choice: Hashable, Sendable, Codable {
  public var label: String
  public var value: String

  public init(label: String, value: String) {
    self.label = label
    self.value = value
  }
}
