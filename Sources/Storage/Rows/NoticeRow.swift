/// Why staff should look at a family's conversation.
package struct NoticeRow: Equatable, Sendable {
  package var id: Int64
  package var at: Int64
  package var family: Int64
  /// `pericolo`, `persona`, `richiamata`, `non-consegnato`.
  package var kind: String
  /// The id of the danger, or why nothing could be delivered; never a word of the family.
  package var detail: String?

  package var pseudonym: String { "F-\(family)" }
}
