// SQLite, see <https://sqlite.org/c3ref/intro.html>.
#ifndef ABBRACCIO_CSQLITE_H
#define ABBRACCIO_CSQLITE_H
#include <sqlite3.h>
_Static_assert(SQLITE_VERSION_NUMBER >= 3037000, "SQLite 3.37 or later: STRICT tables");
#endif
