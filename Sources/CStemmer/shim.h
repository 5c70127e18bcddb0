#ifndef ABBRACCIO_CSTEMMER_H
#define ABBRACCIO_CSTEMMER_H
#include <libstemmer.h>
#endif
