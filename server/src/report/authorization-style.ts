/** Styles of the report on screen and on paper: black on white, outcomes told apart by mark and word as well as by colour. */
export const PAPER_STYLE = `
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #1b1b1b; font: 11pt/1.45 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; }
main { max-width: 46rem; margin: 2rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.5em; margin: 0 0 0.75em; }
h2 { font-size: 1.15em; margin: 1.6em 0 0.5em; padding-bottom: 0.2em; border-bottom: 1px solid #767676; }
h3 { font-size: 1em; margin: 0; }
p { margin: 0.15em 0; }
dl.head { display: grid; grid-template-columns: max-content 1fr; gap: 0.15em 1em; margin: 0 0 1em; }
dt { font-weight: 600; }
dd { margin: 0; }
ul { margin: 0; padding: 0; list-style: none; }
.entry { padding: 0.5em 0 0.5em 1.6em; border-bottom: 1px solid #d5d5d5; break-inside: avoid; }
.mark { display: inline-block; width: 1.3em; margin-left: -1.6em; text-align: center; }
.unmet .word, .missing .word { color: #a1260d; font-weight: 600; }
.unreadable .word { color: #7a4b00; font-weight: 600; }
.met .word, .excepted .word { color: #1b5e20; font-weight: 600; }
.evidence { margin: 0.25em 0; }
.evidence li { padding-left: 4.5em; text-indent: -4.5em; overflow-wrap: anywhere; }
.line { display: inline-block; width: 4.2em; text-indent: 0; color: #555; }
.read, .hidden, .more { color: #444; }
/* Words that are written from right to left, or say so, turn nothing else around. */
.quote, .read, .outcome, .hidden { unicode-bidi: isolate; }
.source, .titles { color: #555; font-size: 0.85em; }
@page { margin: 18mm; }
@media print {
  main { max-width: none; margin: 0; padding: 0; }
  h2 { break-after: avoid; }
}
`;
