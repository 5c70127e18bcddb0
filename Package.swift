// swift-tools-version: 6.3
import PackageDescription

/// The settings of every Swift target: the language mode and the upcoming features.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

/// A room of the house: a target with its test target (`docs/tour.md`: dependencies point one way only).
///
/// `fixtures` are folders of test data, which the tests find by their path.
func room(
  _ name: String, _ dependencies: [Target.Dependency], fixtures: [String] = []
) -> [Target] {
  [
    .target(name: name, dependencies: dependencies, swiftSettings: settings),
    .testTarget(
      name: "\(name)Tests", dependencies: [.target(name: name), "Seeded"] + dependencies,
      exclude: fixtures, swiftSettings: settings),
  ]
}

let package = Package(
  name: "abbraccio",
  products: [.executable(name: "abbraccio", targets: ["abbraccio"])],
  targets: [
    // libstemmer ships no .pc file: the module map links it.
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    // libm, so that the core need not import Glibc.
    .systemLibrary(name: "CMath"),
    // glibc's heap, which Swift's Glibc does not show.
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(
      name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(
      name: "CMicroHTTPD", pkgConfig: "libmicrohttpd", providers: [.apt(["libmicrohttpd-dev"])]),
  ]
    + room("Language", ["CStemmer"])
    // The threads that the core has not.
    + room("Threads", ["Language"])
    + room("Schede", ["Language"], fixtures: ["Fixtures"])
    + room("Understanding", ["CMath", "Language", "Schede"])
    + room("Dialogue", ["CMath", "Language", "Schede", "Understanding"])
    + room("Transcripts", ["Language", "Schede", "Understanding", "Dialogue"])
    // What a channel needs: signatures and sealed texts, wire formats, a store, HTTP both ways.
    + room("Crypto", ["CCrypto"])
    + room("Channels", ["Crypto"], fixtures: ["Fixtures"])
    + room("Storage", ["CSQLite", "Crypto"])
    + room("HTTP", ["CCurl", "CMicroHTTPD"])
    + room(
      "Service",
      [
        "Crypto", "Channels", "Storage", "HTTP", "Language", "Schede", "Understanding", "Dialogue",
        "Transcripts",
      ])
    // Families and platforms played on this machine, against the running service.
    + room("Simulation", ["Crypto", "Channels", "HTTP"])
    // The shell of the core: files, terminal, line protocol. The only rooms that import Foundation.
    + room(
      "Console",
      [
        "CEdit", "CMalloc", "Language", "Threads", "Schede", "Understanding", "Dialogue",
        "Transcripts", "Crypto", "Channels", "Storage", "HTTP", "Service", "Simulation",
      ])
    + [
      .executableTarget(
        name: "abbraccio",
        dependencies: ["Console"],
        swiftSettings: settings),
      // Random numbers that a seed repeats, for tests and benchmarks.
      .target(name: "Seeded", path: "Tests/Seeded", swiftSettings: settings),
      // `make bench`; outside the products, so that nobody ships it.
      .target(name: "CAllocations", path: "Benchmarks/allocations"),
      .executableTarget(
        name: "bench",
        dependencies: [
          "CAllocations", "Seeded", "Language", "Threads", "Schede", "Understanding", "Dialogue",
          "Transcripts",
        ],
        path: "Benchmarks/bench",
        swiftSettings: settings),
    ]
    // Broken payloads for the codecs: `make fuzz`.
    + [
      .executableTarget(
        name: "fuzz", dependencies: ["Channels", "Crypto", "Seeded"], path: "Benchmarks/fuzz",
        swiftSettings: settings)
    ]
)
