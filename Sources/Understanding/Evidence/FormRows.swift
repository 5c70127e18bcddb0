internal import Language

/// What the pieces of each common form say, summed up when the data are compiled; the pieces of a
/// rare form are added up when it is met.
struct FormRows: Sendable {
  /// The row of each form behind those of the pieces, or ``none``.
  private var rowOf: [Int32]

  static let none: Int32 = -1
  /// A form in so many examples is common.
  private static let common = 3

  /// Appends the rows of common forms to those of the pieces.
  ///
  /// `occurrences` says in how many examples each form stands.
  init(_ index: PieceIndex, _ rows: inout WeightRows, occurrences: [Int32], targets: Int) {
    rowOf = Array(repeating: FormRows.none, count: index.forms)
    var sums = [Float](repeating: 0, count: targets)
    var touched = UniqueList(below: targets)
    for form in 0..<index.forms where occurrences[form] >= FormRows.common {
      var summary = Summary()
      touched.removeAll()
      for piece in index.pieces(of: Int32(form)) {
        summary.add(rows.summary(Int(piece)))
        rows.add(Int(piece), times: 1, to: &sums)
        rows.insertTargets(of: Int(piece), into: &touched)
      }
      rowOf[form] = Int32(rows.count)
      rows.append(&sums, touched.items, summary, isSum: true)
    }
  }

  /// The row of a form; ``none`` for a rare one.
  func row(of form: Int32) -> Int32 { rowOf[Int(form)] }
}
