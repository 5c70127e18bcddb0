/// The tables, as steps from one version to the next; a step that was released never changes.
enum Schema {
  static let steps = [first]

  /// The tables as they are first.
  ///
  /// `seen` is in the order in which the platforms number what comes, so that many messages share a
  /// page at its end: hashes alone would be spread over all of it. `outbox` has no foreign key, whose index would
  /// cost every message a write; rows of a family are looked for only when it is forgotten. Its ids
  /// are given by the store (``Store/takeID()``).
  private static let first = """
    CREATE TABLE family(
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      route TEXT NOT NULL,
      address BLOB NOT NULL,
      first_at INTEGER NOT NULL,
      last_at INTEGER NOT NULL,
      is_blocked INTEGER NOT NULL DEFAULT 0,
      is_leaving INTEGER NOT NULL DEFAULT 0,
      is_minor INTEGER NOT NULL DEFAULT 0,
      notice TEXT,
      told_at INTEGER,
      session BLOB
    ) STRICT;
    CREATE TABLE identifier(
      hash BLOB PRIMARY KEY,
      family INTEGER NOT NULL REFERENCES family(id) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX identifier_family ON identifier(family);
    CREATE TABLE seen(
      serial INTEGER NOT NULL,
      hash BLOB NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY(serial, hash)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE outbox(
      id INTEGER PRIMARY KEY,
      family INTEGER NOT NULL,
      state INTEGER NOT NULL,
      attempts INTEGER NOT NULL DEFAULT 0,
      resent INTEGER NOT NULL DEFAULT 0,
      waited INTEGER NOT NULL DEFAULT 0,
      next_at INTEGER NOT NULL DEFAULT 0,
      created_at INTEGER NOT NULL,
      final_at INTEGER,
      cause BLOB,
      undo BLOB,
      part BLOB,
      reason TEXT
    ) STRICT;
    CREATE TABLE dead_letter(
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      at INTEGER NOT NULL,
      route TEXT NOT NULL,
      reason TEXT NOT NULL,
      raw BLOB
    ) STRICT;
    CREATE TABLE notice(
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      at INTEGER NOT NULL,
      family INTEGER NOT NULL REFERENCES family(id) ON DELETE CASCADE,
      kind TEXT NOT NULL,
      detail TEXT,
      done_at INTEGER
    ) STRICT;
    CREATE INDEX notice_family ON notice(family);
    CREATE TABLE meta(
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """
}
