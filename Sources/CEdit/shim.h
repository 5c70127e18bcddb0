#ifndef ABBRACCIO_CEDIT_H
#define ABBRACCIO_CEDIT_H
#include <stdio.h>
#include <editline/readline.h>
#endif
