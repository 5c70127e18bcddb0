// libedit, see editline(3) and histedit.h: its functions take variable arguments, which Swift does not see.
#ifndef ABBRACCIO_CEDIT_H
#define ABBRACCIO_CEDIT_H
#include <histedit.h>
#include <stdio.h>

// The prompt; \1 stands around what takes no column.
static inline char *_Nonnull cedit_prompt(EditLine *_Nullable editor) {
  (void)editor;
  return (char *)"tu> ";
}

static inline char *_Nonnull cedit_bold_prompt(EditLine *_Nullable editor) {
  (void)editor;
  return (char *)"\1\033[1m\1tu>\1\033[0m\1 ";
}

// ^C: empties the line; on an empty one it is the end, like ^D.
static inline unsigned char cedit_cancel(EditLine *_Nullable editor, int key) {
  (void)key;
  const LineInfoW *line = el_wline(editor);
  if (line->lastchar == line->buffer) return CC_EOF;
  el_cursor(editor, (int)(line->lastchar - line->cursor));
  el_wdeletestr(editor, (int)(line->lastchar - line->buffer));
  return CC_REFRESH;
}

// An editor on the standard streams; NULL where there is no terminal to speak of.
static inline EditLine *_Nullable cedit_open(int is_bold) {
  EditLine *editor = el_init("abbraccio", stdin, stdout, stderr);
  if (editor == NULL) return NULL;
  el_set(editor, EL_PROMPT_ESC, is_bold ? cedit_bold_prompt : cedit_prompt, '\1');
  el_set(editor, EL_EDITOR, "emacs");
  // ^C comes as a key while a line is edited, and as a signal otherwise.
  el_set(editor, EL_SETTY, "-d", "-isig", NULL);
  el_set(editor, EL_ADDFN, "cancel-line", "empty the line or leave", cedit_cancel);
  el_set(editor, EL_BIND, "^C", "cancel-line", NULL);
  return editor;
}

// A history in memory only: what a family writes is never put on disk.
static inline History *_Nullable cedit_history(EditLine *_Nonnull editor, int lines) {
  History *history_of_lines = history_init();
  if (history_of_lines == NULL) return NULL;
  HistEvent event;
  history(history_of_lines, &event, H_SETSIZE, lines);
  history(history_of_lines, &event, H_SETUNIQUE, 1);
  el_set(editor, EL_HIST, history, history_of_lines);
  return history_of_lines;
}

static inline void cedit_remember(History *_Nonnull lines, const char *_Nonnull line) {
  HistEvent event;
  history(lines, &event, H_ENTER, line);
}
#endif
