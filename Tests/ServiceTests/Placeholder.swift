@testable internal import Service
