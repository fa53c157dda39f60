import type { AnalysisSettings } from '#analysis.ts';

/** Which text and which settings a result is for, so that a note that is opened again has the result it had. */
export class ResultIds {
  readonly #numbers = new WeakMap<AnalysisSettings, number>();
  #count = 0;

  /** The same for the same text and settings; another one, but for a chance of about one in 2^53, for any other. */
  of(text: string, settings: AnalysisSettings): string {
    let number = this.#numbers.get(settings);
    if (number === undefined) this.#numbers.set(settings, (number = ++this.#count));
    return `${number}-${text.length}-${hash(text).toString(36)}`;
  }
}

/** Two rounds of FNV-1a over UTF-16 units, 53 bits of them. */
function hash(text: string): number {
  let one = 0x811c9dc5;
  let other = 0x01234567;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x85ebca6b);
  }
  return (one >>> 0) * 0x200000 + (other >>> 11);
}
