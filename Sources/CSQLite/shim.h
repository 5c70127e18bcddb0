// SQLite, see <https://sqlite.org/c3ref/intro.html>.
#ifndef ABBRACCIO_CSQLITE_H
#define ABBRACCIO_CSQLITE_H
#include <sqlite3.h>
_Static_assert(SQLITE_VERSION_NUMBER >= 3037000, "SQLite 3.37 or later: STRICT tables");

// Without it SQLite counts all memory that it takes, with a lock each time. Before the first file is
// opened; afterwards it does nothing.
static inline void csqlite_prepare(void) { (void)sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }

// SQLITE_STATIC is a cast of 0 to a function: no constant that Swift could see. What is bound must stay
// where it is until the bindings are cleared.
static inline int csqlite_bind_blob(sqlite3_stmt *_Nonnull statement, int index,
                                    const void *_Nullable bytes, int length) {
  // A null pointer would bind NULL, not an empty blob.
  return bytes == 0 ? sqlite3_bind_zeroblob(statement, index, 0)
                    : sqlite3_bind_blob(statement, index, bytes, length, SQLITE_STATIC);
}
static inline int csqlite_bind_text(sqlite3_stmt *_Nonnull statement, int index,
                                    const char *_Nullable text, int length) {
  // The same for an empty text.
  return sqlite3_bind_text(statement, index, text == 0 ? "" : text, length, SQLITE_STATIC);
}
#endif
