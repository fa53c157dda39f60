import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

interface Manifest {
  readonly icon: string;
  readonly files: readonly string[];
  readonly contributes: {
    readonly languages: readonly { readonly icon: { readonly light: string; readonly dark: string } }[];
  };
}

const MANIFEST = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const DRAWINGS = readdirSync('icons').filter((it) => it.endsWith('.svg'));

function drawing(name: string): string {
  return readFileSync(`icons/${name}`, 'utf8');
}

function coloursOf(name: string): readonly string[] {
  return [...drawing(name).matchAll(/(?:fill|stroke)="(#[0-9a-f]{6})"/g)].map(([, colour = '']) => colour);
}

/** The contrast of two colours as WCAG 2 defines it. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((it) => (it <= 0.03928 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Width, height and the four bytes of each pixel's line, still filtered, of a PNG without interlacing. */
function readPng(png: Buffer) {
  assert.equal(png.toString('latin1', 1, 4), 'PNG');
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const [bits, colours, , , interlaced] = png.subarray(24, 29);
  return {
    width: png.readUInt32BE(16),
    height: png.readUInt32BE(20),
    form: [bits, colours, interlaced],
    lines: inflateSync(Buffer.concat(data)),
  };
}

describe('icons', () => {
  it('are those that the manifest names', () => {
    const [language] = MANIFEST.contributes.languages;
    assert.deepEqual(language?.icon, { light: './icons/note-light.svg', dark: './icons/note-dark.svg' });
    assert.equal(MANIFEST.icon, 'icons/necessity.png');
    assert.ok(['icons/*.svg', MANIFEST.icon].every((it) => MANIFEST.files.includes(it)));
    assert.deepEqual(DRAWINGS.toSorted(), [
      ...['activity-bar.svg', 'necessity.svg', 'note-dark.svg', 'note-light.svg'],
    ]);
  });

  it('hold shapes alone', () => {
    for (const name of DRAWINGS) {
      const elements = [...drawing(name).matchAll(/<([a-z]+)/g)].map(([, element]) => element);
      assert.deepEqual(
        elements.filter((it) => !['svg', 'path', 'rect'].includes(it ?? '')),
        [],
        name,
      );
      assert.ok(!/href|url\(|style|on[a-z]+=/.test(drawing(name)), name);
    }
  });

  it('of the activity bar takes the colour of the theme', () => {
    assert.match(drawing('activity-bar.svg'), /fill="currentColor"/);
    assert.deepEqual(coloursOf('activity-bar.svg'), []);
  });

  it('of a note stand out from the lists that show them', () => {
    for (const colour of coloursOf('note-light.svg'))
      for (const background of ['#ffffff', '#f8f8f8', '#e4e6f1'])
        assert.ok(contrast(colour, background) >= 4, `${colour} on ${background}`);
    // The light high contrast theme shows the one for dark themes.
    for (const colour of coloursOf('note-dark.svg'))
      for (const background of ['#ffffff', '#181818', '#1f1f1f', '#2b2b2b', '#000000'])
        assert.ok(contrast(colour, background) >= 3, `${colour} on ${background}`);
    assert.equal(coloursOf('note-dark.svg').length, 2);
  });

  it('of a note differ in their colours only', () => {
    const shapes = (name: string): readonly string[] =>
      [...drawing(name).matchAll(/ d="([^"]+)"/g)].map(([, shape = '']) => shape);
    assert.deepEqual(shapes('note-dark.svg'), shapes('note-light.svg'));
    assert.notDeepEqual(coloursOf('note-dark.svg'), coloursOf('note-light.svg'));
  });

  it('of the extension is a drawn square with transparent corners', () => {
    const { width, height, form, lines } = readPng(readFileSync(MANIFEST.icon));
    assert.deepEqual([width, height, form], [256, 256, [8, 6, 0]]);
    assert.equal(lines.length, height * (width * 4 + 1));
    // The first pixel of the first line: no filter has anything to add to it.
    assert.deepEqual([...lines.subarray(1, 5)], [0, 0, 0, 0]);
    assert.ok(new Set(lines).size > 50);
  });
});
