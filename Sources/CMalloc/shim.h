#ifndef ABBRACCIO_CMALLOC_H
#define ABBRACCIO_CMALLOC_H
// What Swift's Glibc leaves out: the heap's own call to give freed memory back to the system.
#include <malloc.h>

static inline void cmalloc_trim(void) { malloc_trim(0); }
#endif
