/** UTF-16 units of a name or value beside which an outline still reads well. */
const MOST_UNITS = 60;

/** The beginning of the text in one line: blanks and line ends as one space, cut with an ellipsis where it is long. */
export function shorten(text: string): string {
  // Four times as much, since blanks shrink; the rest can't show.
  const line = text
    .slice(0, 4 * MOST_UNITS)
    .replace(/[\s\0\u200b]+/g, ' ')
    .trim();
  if (line.length <= MOST_UNITS && text.length <= 4 * MOST_UNITS) return line;
  const cut = line.slice(0, MOST_UNITS - 1).replace(/[\ud800-\udbff]$/, '');
  return `${cut.trimEnd()}…`;
}
