/// A copy while the service runs.
extension Store {
  /// Writes a compact copy to a new file with mode 600; texts stay sealed.
  ///
  /// From another process or thread, too: readers do not hold up the one writer.
  package static func backup(_ path: String, to copy: String) throws(StoreError) {
    let source = try Database(path, .readOnly)
    try Database.makeFile(copy)
    try source.prepare("VACUUM INTO ?1").run([.text(copy)])
    let made = try Database(copy, .readOnly)
    try made.checkIntegrity()
  }
}
