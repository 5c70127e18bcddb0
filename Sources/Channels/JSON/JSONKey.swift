/// The name of a member that we look for; a static of an extension, so that it is made once.
///
/// It is compared with the bytes as they stand: a name written with escapes is not ours.
package struct JSONKey: Sendable {
  let bytes: [UInt8]

  package init(_ name: StaticString) {
    bytes = Array(name.description.utf8)
  }
}
