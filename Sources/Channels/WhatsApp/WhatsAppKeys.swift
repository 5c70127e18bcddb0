/// The members of WhatsApp's objects that we read, beside those that it has in common with Telegram's.
/// <https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/components>
extension JSONKey {
  static let object = JSONKey("object")
  static let entry = JSONKey("entry")
  static let changes = JSONKey("changes")
  static let field = JSONKey("field")
  static let value = JSONKey("value")
  static let metadata = JSONKey("metadata")
  static let phoneNumberID = JSONKey("phone_number_id")
  static let contacts = JSONKey("contacts")
  static let waID = JSONKey("wa_id")
  static let userID = JSONKey("user_id")
  static let previousUserID = JSONKey("previous_user_id")
  static let fromUserID = JSONKey("from_user_id")
  static let groupID = JSONKey("group_id")
  static let messages = JSONKey("messages")
  static let statuses = JSONKey("statuses")
  static let errors = JSONKey("errors")
  static let error = JSONKey("error")
  static let code = JSONKey("code")
  static let timestamp = JSONKey("timestamp")
  static let body = JSONKey("body")
  static let button = JSONKey("button")
  static let payload = JSONKey("payload")
  static let interactive = JSONKey("interactive")
  static let buttonReply = JSONKey("button_reply")
  static let listReply = JSONKey("list_reply")
  static let title = JSONKey("title")
  static let voice = JSONKey("voice")
  static let system = JSONKey("system")
  static let edit = JSONKey("edit")
  static let revoke = JSONKey("revoke")
  static let originalMessageID = JSONKey("original_message_id")
  static let tag = JSONKey("biz_opaque_callback_data")
}

extension JSONKey {
  private static let image = JSONKey("image")
  private static let video = JSONKey("video")
  private static let audio = JSONKey("audio")
  private static let document = JSONKey("document")

  /// The member that holds a message of a type which may have a caption, or be spoken.
  static func media(_ type: String) -> JSONKey? {
    switch type {
    case "image": image
    case "video": video
    case "audio": audio
    case "document": document
    default: nil
    }
  }
}
