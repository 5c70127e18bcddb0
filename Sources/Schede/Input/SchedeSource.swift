/// One data file as it lies on the disk.
public struct SchedeSource: Equatable, Sendable {
  /// The path as it is shown in diagnostics, usually relative to the directory of the data.
  public var path: String
  /// The contents, not yet decoded.
  public var bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
