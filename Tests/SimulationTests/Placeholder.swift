@testable internal import Simulation
