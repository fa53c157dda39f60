const SINGLE_QUOTES = '\u2018\u2019\u201A\u201B\u2032\u02BC\u0060\u00B4';
const DOUBLE_QUOTES = '\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB';
const DASHES = '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\uFE58\uFE63\uFF0D\u00AD';

/** Everything that counts as a blank beside the space and the line ends. */
const BLANKS =
  '\\u0000\\t\\u000B\\f\\u0085\\u00A0\\u1680\\u2000-\\u200B\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF';

const VARIANTS = new RegExp(`[A-Z${BLANKS}${SINGLE_QUOTES}${DOUBLE_QUOTES}${DASHES}]`, 'g');
const PLAIN = /^[\n\r\x20-\x5F\x61-\x7E]*$/;

/**
 * The text as it is matched: ASCII letters in lower case, every blank (tabs, no-break, NUL) a space, curly quotes
 * straight, every dash a hyphen; line ends stay. Exactly as long as the text, so offsets hold in both.
 */
export function fold(text: string): string {
  return PLAIN.test(text) ? text.toLowerCase() : text.replace(VARIANTS, plainForm);
}

function plainForm(character: string): string {
  if (character >= 'A' && character <= 'Z') return character.toLowerCase();
  if (SINGLE_QUOTES.includes(character)) return "'";
  if (DOUBLE_QUOTES.includes(character)) return '"';
  return DASHES.includes(character) ? '-' : ' ';
}
