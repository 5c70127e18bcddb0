internal import Schede
internal import Service

/// The configuration of the service, where it is found.
struct ServiceFile {
  let path: String
  let reading: ConfigurationReading

  var configuration: Configuration { reading.configuration }

  init(_ arguments: Arguments, _ system: System) {
    path = Self.find(arguments, system)
    reading = ConfigurationReading(path, environment: system.variables)
  }

  /// One that may be used.
  ///
  /// - Throws: ``Failure`` with all of its errors.
  static func usable(_ arguments: Arguments, _ system: System) throws(Failure) -> ServiceFile {
    let file = ServiceFile(arguments, system)
    if file.reading.hasErrors {
      throw .configuration(file.reading.diagnostics.filter { $0.severity == .error })
    }
    return file
  }

  /// The file named, else that of the environment, else one that is there.
  private static func find(_ arguments: Arguments, _ system: System) -> String {
    if let named = arguments[.configuration] ?? system.variables["ABBRACCIO_CONF"] { return named }
    let here = "abbraccio.conf"
    return Files.exists(here) ? here : "/etc/abbraccio/abbraccio.conf"
  }
}
