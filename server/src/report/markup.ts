/** A piece of HTML whose words are escaped already. */
export interface Markup {
  readonly html: string;
}

type Content = string | Markup | undefined;

/** HTML from a template: every value that is not HTML itself is escaped; lists are joined, undefined is nothing. */
export function markup(
  parts: TemplateStringsArray,
  ...values: readonly (Content | readonly Content[])[]
): Markup {
  const texts = values.map((it) => (Array.isArray(it) ? it.map(written).join('') : written(it as Content)));
  return { html: parts.map((it, position) => it + (texts[position] ?? '')).join('') };
}

const NAMES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function written(content: Content): string {
  if (content === undefined) return '';
  return typeof content === 'string' ? escaped(content) : content.html;
}

/** Words of a note cannot become elements or attributes. */
function escaped(words: string): string {
  return words.replace(/[\u0000-\u001f\u007f]/g, ' ').replace(/[&<>"']/g, (it) => NAMES[it] ?? it);
}
