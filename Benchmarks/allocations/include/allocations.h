// Counts what a program takes from the heap: linked into the benchmark only.
#ifndef ABBRACCIO_ALLOCATIONS_H
#define ABBRACCIO_ALLOCATIONS_H

#include <stdint.h>

/// How often the program asked for memory since it began, on all threads.
uint64_t callocations_count(void);

/// Gives free memory at the end of the heap back to the system, so that what is resident is in use.
void callocations_trim(void);

#endif
