internal import Schede

/// Where a row sends a family: rows with the same target are one end of the way.
struct Target: Equatable {
  var service: String
  var places: [String]?

  init(_ row: DecisionTable.Row) {
    service = row.service
    places = row.places
  }
}
