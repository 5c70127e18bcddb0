public import Language

/// Reads, lowers and checks the data files.
///
/// Total: any bytes give a result. The order of the files does not matter.
///
/// - Parameters:
///   - sources: The files; paths must differ.
///   - today: For what expires; nil leaves those checks out.
/// - Returns: The knowledge, and all that is wrong with it.
public func load(_ sources: [SchedeSource], today: Day? = nil) -> LoadResult {
  SchedeDraft(sources).checked(today: today)
}
