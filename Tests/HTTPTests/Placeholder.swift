@testable internal import HTTP
