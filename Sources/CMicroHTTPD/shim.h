// GNU libmicrohttpd, see <https://www.gnu.org/software/libmicrohttpd/manual/>.
#ifndef ABBRACCIO_CMICROHTTPD_H
#define ABBRACCIO_CMICROHTTPD_H
#include <microhttpd.h>
#endif
