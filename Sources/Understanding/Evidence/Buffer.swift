/// A list that is emptied in one step and used again: an array gives up its elements one by one.
struct Buffer<Element: BitwiseCopyable & Sendable>: Sendable {
  private var elements: [Element] = []
  private(set) var count = 0

  /// `capacity` is what it holds before it asks for memory.
  init(capacity: Int = 256) { elements.reserveCapacity(capacity) }

  var indices: Range<Int> { 0..<count }

  subscript(place: Int) -> Element { elements[place] }

  mutating func removeAll() { count = 0 }

  mutating func append(_ element: Element) {
    if count < elements.count { elements[count] = element } else { elements.append(element) }
    count += 1
  }
}
