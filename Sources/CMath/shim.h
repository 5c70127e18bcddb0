#ifndef ABBRACCIO_CMATH_H
#define ABBRACCIO_CMATH_H
// The few pure functions of libm that the core needs: it imports no Glibc, which would also bring
// the clock, the environment and the files.
#include <math.h>

static inline float cmath_log(float x) { return logf(x); }
static inline float cmath_exp(float x) { return expf(x); }
static inline double cmath_sin(double x) { return sin(x); }
static inline double cmath_cos(double x) { return cos(x); }
static inline double cmath_asin(double x) { return asin(x); }
#endif
