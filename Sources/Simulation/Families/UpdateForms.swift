internal import Glibc

/// The forms in which the platforms bring what a family writes.
enum UpdateForms {
  static var unixSeconds: Int64 { Int64(time(nil)) }

  /// A message of a private chat, <https://core.telegram.org/bots/api#update>.
  static func telegram(updateID: Int, messageID: Int, chat: Int64, text: String) -> JSONValue {
    [
      "update_id": .integer(Int64(updateID)),
      "message": [
        "message_id": .integer(Int64(messageID)),
        "from": [
          "id": .integer(chat), "is_bot": false, "first_name": "Persona di prova",
          "language_code": "it",
        ],
        "chat": ["id": .integer(chat), "first_name": "Persona di prova", "type": "private"],
        "date": .integer(unixSeconds), "text": .string(text),
      ],
    ]
  }

  /// A text, <https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/payload-examples>.
  static func whatsApp(id: String, phone: String, text: String) -> WhatsAppDeliverer.Item {
    WhatsAppDeliverer.Item(
      kind: .messages,
      value: [
        "from": .string(phone), "id": .string(id), "timestamp": .string("\(unixSeconds)"),
        "type": "text", "text": ["body": .string(text)],
      ],
      contact: ["profile": ["name": "Persona di prova"], "wa_id": .string(phone)])
  }

  static func status(_ stage: String, of message: Ruling.Message) -> WhatsAppDeliverer.Item {
    var value: [String: JSONValue] = [
      "id": .string(message.id), "status": .string(stage),
      "timestamp": .string("\(unixSeconds)"), "recipient_id": .string(message.chat),
    ]
    value["biz_opaque_callback_data"] = message.tag.map { .string($0) }
    return WhatsAppDeliverer.Item(kind: .statuses, value: .object(value))
  }
}
