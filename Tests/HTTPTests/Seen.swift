import HTTP

/// Collects so many texts, from any thread, and hands them over together.
final class Seen: Sendable {
  private let texts = Guarded<[String]>([])
  private let count: Int
  private let whenAll: @Sendable ([String]) -> Void

  init(count: Int, whenAll: @escaping @Sendable ([String]) -> Void) {
    self.count = count
    self.whenAll = whenAll
  }

  func add(_ text: String) {
    let all = texts.withLock { texts in
      texts.append(text)
      return texts
    }
    if all.count == count { whenAll(all) }
  }
}
