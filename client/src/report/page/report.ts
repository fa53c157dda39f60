// The script of the report beside the note. It shows what it is sent, and says which line was chosen.
import type { FromPage, ToPage } from '../report-messages.ts';

interface VsCode {
  readonly postMessage: (message: FromPage) => void;
}
declare function acquireVsCodeApi(): VsCode;

const { postMessage: tell } = acquireVsCodeApi();
const content = element('content');
const said = element('said');
const name = element('name');

addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.kind) {
    case 'content':
      name.textContent = data.name;
      show(data.html);
      mark(data.line);
      return;
    case 'nothing':
      name.textContent = '';
      content.replaceChildren(data.message);
      return;
    case 'cursor':
      return bringIntoView(mark(data.line));
  }
});

content.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a.line') : null;
  const place = link?.getAttribute('data-place')?.split(' ').map(Number);
  if (place?.length !== 4) return;
  event.preventDefault();
  tell({ kind: 'reveal', place: place as [number, number, number, number] });
});
element('save').addEventListener('click', () => tell({ kind: 'save' }));
element('print').addEventListener('click', () => tell({ kind: 'print' }));
tell({ kind: 'ready' });

/** Shows another version: what was read stays where it was on the screen, and what had the focus keeps it. */
function show(html: string): void {
  const anchor = firstVisible();
  const top = anchor?.getBoundingClientRect().top ?? 0;
  const focused = keyOfFocus();
  const sum = content.querySelector('.sum')?.textContent;
  // The server escapes every word of the note, and the page's policy runs no script but this one.
  content.innerHTML = html;
  const same = anchor && entryOf(anchor.getAttribute('data-id'));
  if (same) scrollBy(0, same.getBoundingClientRect().top - top);
  if (focused !== undefined) linkOf(focused)?.focus({ preventScroll: true });
  const now = content.querySelector('.sum')?.textContent;
  if (sum && now && sum !== now) said.textContent = now;
}

/** Marks the entries that were read from the line of the note; returns the first of them. */
function mark(line: number | null): Element | null | undefined {
  for (const it of content.querySelectorAll('.entry.current')) it.classList.remove('current');
  for (const it of content.querySelectorAll('a.line[aria-current]')) it.removeAttribute('aria-current');
  if (line === null) return null;
  const links = [...content.querySelectorAll('a.line')].filter((it) => {
    const [start = 0, , end = 0] = it.getAttribute('data-place')?.split(' ').map(Number) ?? [];
    return start <= line && line <= end;
  });
  for (const it of links) {
    it.setAttribute('aria-current', 'location');
    it.closest('.entry')?.classList.add('current');
  }
  return links[0]?.closest('.entry');
}

function bringIntoView(entry: Element | null | undefined): void {
  if (entry && !isVisible(entry)) entry.scrollIntoView({ block: 'center' });
}

function firstVisible(): Element | undefined {
  return scrollY === 0 ? undefined : [...content.querySelectorAll('.entry')].find(isVisible);
}

function isVisible(it: Element): boolean {
  const { top, bottom } = it.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

function entryOf(id: string | null): Element | null {
  return id === null ? null : content.querySelector(`.entry[data-id="${CSS.escape(id)}"]`);
}

interface LinkKey {
  readonly entry: string | null;
  readonly position: number;
}

/** The link that has the focus, by its entry and its position there: its line number may be another afterwards. */
function keyOfFocus(): LinkKey | undefined {
  const link = document.activeElement?.closest('#content a.line');
  const entry = link?.closest('.entry');
  if (!link || !entry) return undefined;
  return {
    entry: entry.getAttribute('data-id'),
    position: [...entry.querySelectorAll('a.line')].indexOf(link),
  };
}

function linkOf({ entry, position }: LinkKey): HTMLElement | null {
  return entryOf(entry)?.querySelectorAll<HTMLElement>('a.line')[position] ?? null;
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no ${id}`);
  return found;
}
