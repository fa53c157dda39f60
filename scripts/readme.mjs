// The README as VS Code shows it on the page of the extension. That page has no folder to look in: it follows no link
// without an address, and since VS Code 1.103 it loads pictures from a public address only, not even from `data:` (VS Code
// removes it, see microsoft/vscode-vsce#1196). So links into the folder become their words, and pictures from it go.

const FENCE = /^\s*(?:```|~~~)/;
const HEADING = /^(#{1,6})\s[^\n]*$/;
const CODE = /(`+)(?!`)[^]*?(?<!`)\1(?!`)/.source;
/** A span of code, or a link or picture with its words and its target. */
const PART = new RegExp(String.raw`${CODE}|(!?)\[([^\[\]]*)\]\(([^()\s]+)\)`, 'g');
const SEPARATORS = /^[\s·•|,;*-]*$/;
/** `https:`, `mailto:` and the like, or a place on the same page. */
const NEEDS_NO_FOLDER = /^(?:[a-z][a-z0-9+.-]*:|#)/i;
/** What is left where a link or picture is written in another way than {@link PART} reads. */
const RELATIVE = /\]\((?![a-z]+:|#)[^)]*\)|^ {0,3}\[[^\]]+\]: *(?![a-z]+:|#).*|<(?:img|a)\s.*/im;

/**
 * The text of a README without anything that needs the folder it stands in. A paragraph of nothing but links and pictures
 * into the folder goes, and with it a heading that would stand above nothing. Throws where something relative is left.
 *
 * @param {string} text Markdown
 * @returns {string}
 */
export function pageReadme(text) {
  const blocks = withoutEmptied(blocksOf(text)).map((it) => (FENCE.test(it) ? it : inWords(it)));
  return `${blocks.join('\n\n')}\n`;
}

/** What blank lines part; a fenced block is one. */
function blocksOf(text) {
  const blocks = [];
  let fence = '';
  let isNew = true;
  for (const line of text.trim().split('\n')) {
    const [mark = ''] = FENCE.exec(line) ?? [];
    if (fence) {
      blocks.push(`${blocks.pop()}\n${line}`);
      isNew = mark.trim() === fence;
      if (isNew) fence = '';
    } else if (line.trim() === '') {
      isNew = true;
    } else {
      blocks.push(isNew || mark ? line : `${blocks.pop()}\n${line}`);
      fence = mark.trim();
      isNew = false;
    }
  }
  return blocks;
}

/** Without the blocks of which nothing would be left to read, and without headings above nothing but these. */
function withoutEmptied(blocks) {
  const goes = blocks.map((it) => !FENCE.test(it) && isLinksOnly(it));
  const nextKept = (i) => blocks.find((_, at) => at > i && !goes[at]);
  return blocks.filter((it, i) => {
    if (goes[i]) return false;
    const level = levelOf(it);
    return !(level && goes[i + 1] && endsSection(nextKept(i), level));
  });
}

function isLinksOnly(block) {
  let found = 0;
  const rest = block.replace(PART, (part, _ticks, _picture, _words, target) => {
    if (!isRelative(target)) return part;
    found++;
    return '';
  });
  return found > 0 && SEPARATORS.test(rest);
}

/** 1 to 6 for a heading, else 0. */
function levelOf(block) {
  return HEADING.exec(block)?.[1].length ?? 0;
}

function endsSection(block, level) {
  return block === undefined || (levelOf(block) > 0 && levelOf(block) <= level);
}

function inWords(block) {
  const result = block.replace(PART, (part, _ticks, picture, words, target) => {
    if (!isRelative(target)) return part;
    return picture ? '' : words;
  });
  const left = RELATIVE.exec(result.replace(new RegExp(CODE, 'g'), ''));
  if (left) throw new Error(`The page of the extension could not show: ${left[0].slice(0, 100)}`);
  return result;
}

/** A span of code has no target. */
function isRelative(target) {
  return target !== undefined && !NEEDS_NO_FOLDER.test(target);
}
