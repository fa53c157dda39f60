/** Whether a path with `/` fits the pattern: `*` and `?` within a name, `**` for any folders, `{a,b}` for either. */
export function matchesGlob(path: string, pattern: string): boolean {
  const names = path.split('/');
  return expandBraces(pattern).some((it) => matchesNames(names, it.split('/')));
}

/** Whether the text has a sign that makes it a pattern. */
export function isGlob(text: string): boolean {
  return /[*?{]/.test(text);
}

/** The folder above the first sign of a pattern, `.` for none. */
export function globRoot(pattern: string): string {
  const names = pattern.split('/');
  const first = names.findIndex(isGlob);
  const root = names.slice(0, first).join('/');
  return root === '' ? (pattern.startsWith('/') ? '/' : '.') : root;
}

const MOST_ALTERNATIVES = 256;

function expandBraces(pattern: string): readonly string[] {
  let expanded = [pattern];
  for (;;) {
    const next = expanded.flatMap(expandFirst);
    if (next.length === expanded.length && next.every((it, position) => it === expanded[position]))
      return next;
    if (next.length > MOST_ALTERNATIVES) return expanded;
    expanded = next;
  }
}

function expandFirst(pattern: string): readonly string[] {
  const close = pattern.indexOf('}');
  const open = pattern.lastIndexOf('{', close);
  if (close < 0 || open < 0) return [pattern];
  const inner = pattern.slice(open + 1, close).split(',');
  return inner.map((it) => pattern.slice(0, open) + it + pattern.slice(close + 1));
}

/** Row by row over the pattern's names, so that many `**` cost no more than one. */
function matchesNames(names: readonly string[], pattern: readonly string[]): boolean {
  let reached = names.map(() => false).concat(false);
  reached[0] = true;
  for (const part of pattern) {
    const next = reached.map(() => false);
    for (let position = 0; position <= names.length; position++) {
      if (part === '**') {
        next[position] = reached[position]! || (position > 0 && next[position - 1]!);
      } else if (position > 0) {
        next[position] = reached[position - 1]! && matchesName(names[position - 1]!, part);
      }
    }
    reached = next;
  }
  return reached[names.length]!;
}

/** Two pointers with one place to go back to, so linear in all but odd cases. */
function matchesName(name: string, pattern: string): boolean {
  let at = 0;
  let next = 0;
  let star = -1;
  let resume = 0;
  while (at < name.length) {
    if (pattern[next] === '*') {
      star = next++;
      resume = at;
    } else if (pattern[next] === '?' || (next < pattern.length && pattern[next] === name[at])) {
      at++;
      next++;
    } else if (star >= 0) {
      at = ++resume;
      next = star + 1;
    } else {
      return false;
    }
  }
  while (pattern[next] === '*') next++;
  return next === pattern.length;
}
