// libcurl, see <https://curl.se/libcurl/c/>: its setters take variable arguments, which Swift does not see.
#ifndef ABBRACCIO_CCURL_H
#define ABBRACCIO_CCURL_H
#include <curl/curl.h>
#endif
