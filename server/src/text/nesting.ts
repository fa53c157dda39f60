/**
 * Whether YAML or JSON text nests deeper than a person would write. Asked before a recursive reader sees the text:
 * thousands of open brackets or `- - -` exhaust its stack, which in Node can end the whole process.
 */
export function nestsTooDeep(text: string): boolean {
  let brackets = 0;
  let indent = 0;
  let markers = 0;
  let inIndent = true;
  for (let at = 0; at < text.length; at++) {
    const unit = text[at];
    if (unit === '\n' || unit === '\r') {
      indent = markers = 0;
      inIndent = true;
      continue;
    }
    if (inIndent && unit === ' ') indent++;
    else inIndent = false;
    if (unit === '[' || unit === '{') brackets++;
    else if ((unit === ']' || unit === '}') && brackets > 0) brackets--;
    else if (isBlockMarker(text, at)) markers++;
    if (brackets > MOST || markers > MOST || (!inIndent && indent > MOST)) return true;
  }
  return false;
}

/** Far above any front matter, pack or template, far below what exhausts a stack. */
const MOST = 64;

function isBlockMarker(text: string, at: number): boolean {
  const unit = text[at];
  if (unit !== '-' && unit !== '?' && unit !== ':') return false;
  const next = text[at + 1];
  return next === ' ' || next === '\t' || next === undefined;
}
