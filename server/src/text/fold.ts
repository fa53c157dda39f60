/**
 * The text as it is compared: ASCII letters in lower case, every blank but a line end (NUL and byte order mark
 * included) as a space, curly quotes straight, long dashes as hyphens. Each unit stays at its place, so a span of the
 * result is a span of the text.
 */
export function fold(text: string): string {
  return text
    .replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
    .replace(BLANKS, ' ')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-');
}

// Control characters are what this is about: tab, vertical tab, form feed and NUL are read as blanks.
// oxlint-disable-next-line no-control-regex
const BLANKS = /[\0\t\v\f\u00a0\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]/g;
const SINGLE_QUOTES = /[\u2018-\u201b\u2032]/g;
const DOUBLE_QUOTES = /[\u201c-\u201f\u2033]/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
