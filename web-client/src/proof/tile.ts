/** C2SP tlog-tiles: how many hashes stand side by side in a full tile, whose levels are 8 tree levels apart. */
export const FULL = 256;

export interface Tile {
  index: number;
  width: number;
}

/** Where a tile stands within its level. */
export function tilePath({ index, width }: Tile): string {
  const digits = String(index);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, "0");
  const groups = padded.match(/\d{3}/g) ?? [];
  const path = groups.map((group, at) => (at === groups.length - 1 ? group : `x${group}`)).join("/");
  return width === FULL ? path : `${path}.p/${width}`;
}

/** Reads what `tilePath` writes; undefined for every other spelling. */
export function parseTile(path: string): Tile | undefined {
  const match = /^((?:x\d{3}\/){0,5}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
  if (!match) return undefined;
  const tile = {
    index: Number((match[1] as string).replace(/[x/]/g, "")),
    width: match[2] === undefined ? FULL : Number(match[2]),
  };
  const fits = tile.width >= 1 && tile.width <= FULL && Number.isSafeInteger(tile.index);
  return fits && tilePath(tile) === path ? tile : undefined;
}

/** How many hashes of a level stand in full tiles of it, counted in tiles. */
export const fullTiles = (level: number, size: number): number => Math.floor(size / FULL ** (level + 1));

/** How wide the tile after the full ones is; 0 where there is none. */
export const partialWidth = (level: number, size: number): number => Math.floor(size / FULL ** level) % FULL;
