@testable internal import Storage
