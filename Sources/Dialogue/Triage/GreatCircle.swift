private import CMath
internal import Schede

extension Coordinate {
  /// Great-circle kilometres to another point (haversine, mean Earth radius 6,371 km).
  func kilometres(to other: Coordinate) -> Double {
    let radians = Double.pi / 180
    let north = cmath_sin((other.latitude - latitude) * radians / 2)
    let east = cmath_sin((other.longitude - longitude) * radians / 2)
    let parallels = cmath_cos(latitude * radians) * cmath_cos(other.latitude * radians)
    let haversine = north * north + parallels * east * east
    return 2 * 6_371 * cmath_asin(min(1, haversine.squareRoot()))
  }
}
