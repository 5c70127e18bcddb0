internal import Dialogue
internal import Transcripts

/// An answer as the line protocol shows it; the keys and their order are those of the design.
struct ProtocolAnswer {
  var from: String
  var outcome: Outcome
  /// Why; nil where nobody asked for it.
  var trace: String?
  /// The questions in the order in which slots are shown.
  var questions: [String]

  /// One line of JSON.
  var json: String {
    var object = JSONObject()
    object.add("from", from)
    object.add("intent", outcome.intent)
    object.add("also", outcome.also)
    // So fine that a line of the data taken away can be seen in it.
    object.add("confidence", outcome.confidence, decimals: 4)
    object.add("safety", outcome.safety)
    object.add("offered", outcome.offered)
    object.add("lang", outcome.language)
    object.add("asking", outcome.asking)
    object.add("replies", objects: outcome.replies.map(Self.object))
    object.add("recommendation", object: outcome.recommendation.map(Self.object))
    object.add("slots", object: slots)
    if let trace { object.add("trace", trace) }
    return object.text
  }

  private static func object(_ reply: Reply) -> JSONObject {
    var object = JSONObject()
    object.add("text", reply.text)
    object.add("choices", reply.choices.map(\.label))
    return object
  }

  private static func object(_ advice: Recommendation) -> JSONObject {
    var object = JSONObject()
    object.add("service", advice.service)
    object.add("place", advice.place)
    object.add("alternatives", advice.alternatives)
    object.add("distance_km", advice.distanceKm, decimals: 1)
    object.add("because", advice.because)
    object.add("row", advice.row)
    return object
  }

  private var slots: JSONObject {
    var object = JSONObject()
    for question in questions {
      if let value = outcome.slots[question] { object.add(question, value) }
    }
    return object
  }
}
