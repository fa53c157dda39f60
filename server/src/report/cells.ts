/** One character as a terminal shows it. */
export interface Cell {
  readonly offset: number;
  readonly text: string;
  readonly width: number;
}

const TAB_STOP = 4;

/** The characters of a stretch of one line with their widths; what could steer a terminal is shown as `?`. */
export function cellsOf(text: string, start: number, end: number): readonly Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (let offset = start; offset < end;) {
    const point = text.codePointAt(offset)!;
    const size = point > 0xffff ? 2 : 1;
    const cell = cellOf(point, offset, column);
    cells.push(cell);
    column += cell.width;
    offset += size;
  }
  return cells;
}

function cellOf(point: number, offset: number, column: number): Cell {
  if (point === 0x09) {
    const width = TAB_STOP - (column % TAB_STOP);
    return { offset, text: ' '.repeat(width), width };
  }
  if (isControl(point)) return { offset, text: '?', width: 1 };
  const text = String.fromCodePoint(point);
  if (isZeroWidth(point)) return { offset, text, width: 0 };
  return { offset, text, width: isWide(point) ? 2 : 1 };
}

/** Control characters, marks of writing direction, and halves of a pair that stand alone. */
function isControl(point: number): boolean {
  return (
    point < 0x20 ||
    (point >= 0x7f && point < 0xa0) ||
    (point >= 0x2028 && point <= 0x202e) ||
    (point >= 0x2066 && point <= 0x2069) ||
    (point >= 0xd800 && point <= 0xdfff) ||
    point === 0xfeff
  );
}

function isZeroWidth(point: number): boolean {
  return (
    (point >= 0x0300 && point <= 0x036f) ||
    (point >= 0x200b && point <= 0x200f) ||
    (point >= 0x20d0 && point <= 0x20ff) ||
    (point >= 0xfe00 && point <= 0xfe0f)
  );
}

/** East Asian wide and full-width characters and pictographs, by their main blocks in Unicode. */
function isWide(point: number): boolean {
  return (
    (point >= 0x1100 && point <= 0x115f) ||
    (point >= 0x2e80 && point <= 0xa4cf && point !== 0x303f) ||
    (point >= 0xac00 && point <= 0xd7a3) ||
    (point >= 0xf900 && point <= 0xfaff) ||
    (point >= 0xfe30 && point <= 0xfe6f) ||
    (point >= 0xff00 && point <= 0xff60) ||
    (point >= 0xffe0 && point <= 0xffe6) ||
    (point >= 0x1f300 && point <= 0x1f64f) ||
    (point >= 0x1f900 && point <= 0x1f9ff) ||
    (point >= 0x20000 && point <= 0x3fffd)
  );
}
