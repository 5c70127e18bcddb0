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

  /// The press of a button, <https://core.telegram.org/bots/api#callbackquery>.
  static func telegramPress(
    updateID: Int, id: String, chat: Int64, messageID: Int64, data: String
  ) -> JSONValue {
    [
      "update_id": .integer(Int64(updateID)),
      "callback_query": [
        "id": .string(id), "data": .string(data), "chat_instance": "1",
        "from": ["id": .integer(chat), "is_bot": false, "first_name": "Persona di prova"],
        "message": [
          "message_id": .integer(messageID), "date": .integer(unixSeconds),
          "chat": ["id": .integer(chat), "type": "private"],
        ],
      ],
    ]
  }

  /// The press of a button or of a row, in the form of ``whatsApp(id:phone:text:)``.
  static func whatsAppPress(
    id: String, phone: String, _ button: Ruling.Button, of message: String
  ) -> WhatsAppDeliverer.Item {
    let kind = button.isRow ? "list_reply" : "button_reply"
    return WhatsAppDeliverer.Item(
      kind: .messages,
      value: [
        "from": .string(phone), "id": .string(id), "timestamp": .string("\(unixSeconds)"),
        "type": "interactive", "context": ["from": "390372000000", "id": .string(message)],
        "interactive": .object([
          "type": .string(kind),
          kind: ["id": .string(button.payload), "title": .string(button.title)],
        ]),
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
