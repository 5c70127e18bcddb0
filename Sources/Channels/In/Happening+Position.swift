extension Happening {
  /// A position of the earth, or something that is none.
  static func position(_ latitude: Double?, _ longitude: Double?) -> Happening {
    guard let latitude, let longitude, abs(latitude) <= 90, abs(longitude) <= 180 else {
      return .media(.other, album: nil)
    }
    return .position(latitude: latitude, longitude: longitude)
  }
}
