import type { Page } from 'playwright-core';

/**
 * Pictures are compared by the mean colors of their tiles, of this many pixels each way. Pixel by pixel another smoothing
 * of letters weighs as much as other words: with other font settings of Chromium 4 % of the pixels differ, but 0.1 % of the
 * tiles; without the hover 3 % of the pixels, but 5 % of the tiles.
 */
const TILE = 8;
/** How far the mean of a channel, of 0 to 255, may differ in tiles that count as the same. */
const TOLERANCE = 24;

/** What is compared of a picture. */
export interface Tiles {
  readonly width: number;
  readonly height: number;
  /** The mean red, green and blue of each tile, row by row. */
  readonly means: readonly number[];
}

// What the page has, and this program has not.
interface Bitmap {
  readonly width: number;
  readonly height: number;
}
interface Canvas {
  getContext(kind: '2d'): {
    drawImage(picture: Bitmap, x: number, y: number): void;
    getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray };
  };
}
declare function createImageBitmap(blob: Blob): Promise<Bitmap>;
declare const OffscreenCanvas: new (width: number, height: number) => Canvas;

/** Has the browser of the page, which may be any, read a PNG file. */
export function tilesOf(page: Page, png: Buffer): Promise<Tiles> {
  // Serialized and run in the page, so that it can use nothing from around it.
  return page.evaluate(
    async ({ png, tile }) => {
      const response = await fetch(`data:image/png;base64,${png}`);
      const bitmap = await createImageBitmap(await response.blob());
      const { width, height } = bitmap;
      const context = new OffscreenCanvas(width, height).getContext('2d');
      context.drawImage(bitmap, 0, 0);
      const means: number[] = [];
      for (let y = 0; y < height; y += tile) {
        for (let x = 0; x < width; x += tile) {
          const { data } = context.getImageData(x, y, Math.min(tile, width - x), Math.min(tile, height - y));
          const sums = [0, 0, 0];
          for (let i = 0; i < data.length; i += 4)
            for (let channel = 0; channel < 3; channel++) sums[channel]! += data[i + channel]!;
          means.push(...sums.map((it) => (4 * it) / data.length));
        }
      }
      return { width, height, means };
    },
    { png: png.toString('base64'), tile: TILE },
  );
}

/** The share of tiles that differ, 0 to 1; undefined for pictures of different size. */
export function differingShare(one: Tiles, other: Tiles): number | undefined {
  if (one.width !== other.width || one.height !== other.height) return undefined;
  const count = one.means.length / 3;
  let differing = 0;
  for (let tile = 0; tile < count; tile++) if (differs(one.means, other.means, 3 * tile)) differing++;
  return differing / count;
}

function differs(some: readonly number[], others: readonly number[], at: number): boolean {
  return [at, at + 1, at + 2].some((i) => Math.abs(some[i]! - others[i]!) > TOLERANCE);
}
