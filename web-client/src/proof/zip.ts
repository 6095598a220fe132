import { ascii } from "./bytes";
import type { Source } from "./source";

export type BundleProblem =
  | "NOT_A_ZIP"
  | "NOT_STORED"
  | "HEADERS_DIFFER"
  | "NAME_TWICE"
  | "UNEXPECTED_NAME"
  | "TOO_LARGE"
  | "MALFORMED";

/** A file that is no bundle, or is not read as one; the message says where. */
export class InvalidBundle extends Error {
  constructor(
    readonly problem: BundleProblem,
    detail: string,
  ) {
    super(detail);
  }
}

/** One file within, read where it lies. */
export interface StoredFile {
  name: string;
  size: number;
  read: (from: number, length: number) => Promise<Uint8Array>;
}

/** The whole content; more than `most` bytes are refused before they are read. */
export function contentOf(file: StoredFile, most: number): Promise<Uint8Array> {
  if (file.size > most) throw new InvalidBundle("TOO_LARGE", `${file.name}: ${file.size} > ${most}`);
  return file.read(0, file.size);
}

// APPNOTE 6.3
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;
const END_64_LENGTH = 56;
const END_64_LOCATOR_LENGTH = 20;
const DATE = 0x21;
const UTF8_NAMES = 0x0800;
const MAX_32 = 0xffff_ffff;
const MAX_16 = 0xffff;
const MAX_NAME = 200;
const MAX_EXTRA = 28;

function require(holds: boolean, otherwise: string): void {
  if (!holds) throw new InvalidBundle("NOT_A_ZIP", otherwise);
}

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
const large = (bytes: DataView, at: number) => Number(bytes.getBigUint64(at, true));

/**
 * A zip of the one form that bundles have, read from front to back. A zip says everything twice, and readers that believe
 * different halves see different files: so both must agree, and the files lie one behind the other with nothing between,
 * before or after. CRCs are not computed: what matters is under a SHA-256.
 */
export class StoredZip {
  private directoryAt: number;
  private contentAt = 0;

  private constructor(
    private readonly source: Source,
    private entriesLeft: number,
    private readonly contentEnd: number,
    private readonly directoryEnd: number,
  ) {
    this.directoryAt = contentEnd;
  }

  static async open(source: Source): Promise<StoredZip> {
    const endAt = source.size - END_LENGTH;
    require(endAt >= 0, "too short");
    const end = view(await source.read(endAt, END_LENGTH));
    const same = end.getUint16(8, true) === end.getUint16(10, true);
    require(end.getUint32(0, true) === END &&
      end.getUint32(4, true) === 0 &&
      same &&
      end.getUint16(20, true) === 0, "no end of a zip at the end of the file");
    let entries = end.getUint16(10, true);
    let length = end.getUint32(12, true);
    let contentEnd = end.getUint32(16, true);
    let directoryEnd = endAt;
    if (entries === MAX_16 || length === MAX_32 || contentEnd === MAX_32) {
      const locatorAt = endAt - END_64_LOCATOR_LENGTH;
      directoryEnd = locatorAt - END_64_LENGTH;
      require(directoryEnd >= 0, "too short");
      const locator = view(await source.read(locatorAt, END_64_LOCATOR_LENGTH));
      const end64 = view(await source.read(directoryEnd, END_64_LENGTH));
      require(locator.getUint32(0, true) === END_64_LOCATOR &&
        large(locator, 8) === directoryEnd &&
        end64.getUint32(0, true) === END_64 &&
        large(end64, 4) === END_64_LENGTH - 12 &&
        large(end64, 24) === large(end64, 32), "no end of a large zip");
      entries = large(end64, 32);
      length = large(end64, 40);
      contentEnd = large(end64, 48);
    }
    require(contentEnd <= directoryEnd &&
      length === directoryEnd - contentEnd &&
      entries <= length / CENTRAL_LENGTH, "a directory that is not where the end says");
    return new StoredZip(source, entries, contentEnd, directoryEnd);
  }

  /** How far it has been read, of 1. */
  progress(): number {
    return this.contentEnd === 0 ? 1 : this.contentAt / this.contentEnd;
  }

  /** The next file in the order in which they lie; undefined after the last. */
  async next(): Promise<StoredFile | undefined> {
    if (this.entriesLeft === 0) {
      const ends = this.directoryAt === this.directoryEnd && this.contentAt === this.contentEnd;
      require(ends, "something between entries and directory");
      return undefined;
    }
    this.entriesLeft--;
    const central = view(await this.bytes(this.directoryAt, CENTRAL_LENGTH));
    require(central.getUint32(0, true) === CENTRAL, "an entry of the directory is none");
    const nameLength = central.getUint16(28, true);
    const extraLength = central.getUint16(30, true);
    require(nameLength <= MAX_NAME &&
      extraLength <= MAX_EXTRA &&
      central.getUint16(32, true) === 0, "an entry with a long name, foreign fields or a comment");
    const tail = await this.bytes(this.directoryAt + CENTRAL_LENGTH, nameLength + extraLength);
    this.directoryAt += CENTRAL_LENGTH + nameLength + extraLength;
    require(this.directoryAt <= this.directoryEnd, "the directory is longer than it says");
    const name = nameOf(tail.subarray(0, nameLength));
    requireStored(central, 8, name);
    const numbers = new Numbers(tail.subarray(nameLength));
    const size = numbers.take(central.getUint32(24, true));
    const packed = numbers.take(central.getUint32(20, true));
    const offset = numbers.take(central.getUint32(42, true));
    numbers.mustBeUsedUp();
    const follows = offset === this.contentAt && central.getUint16(34, true) === 0;
    require(size === packed && follows, "entries that overlap or leave gaps");
    return this.content(name, size, central.getUint32(16, true));
  }

  private async content(name: string, size: number, crc: number): Promise<StoredFile> {
    const local = view(await this.bytes(this.contentAt, LOCAL_LENGTH));
    require(local.getUint32(0, true) === LOCAL, "no entry where the directory says");
    const nameLength = local.getUint16(26, true);
    const extraLength = local.getUint16(28, true);
    if (nameLength !== name.length || extraLength > MAX_EXTRA) throw new InvalidBundle("HEADERS_DIFFER", name);
    const tail = await this.bytes(this.contentAt + LOCAL_LENGTH, nameLength + extraLength);
    requireStored(local, 6, name);
    const numbers = new Numbers(tail.subarray(nameLength));
    const agrees =
      nameOf(tail.subarray(0, nameLength)) === name &&
      numbers.take(local.getUint32(22, true)) === size &&
      numbers.take(local.getUint32(18, true)) === size &&
      local.getUint32(14, true) === crc;
    if (!agrees) throw new InvalidBundle("HEADERS_DIFFER", name);
    numbers.mustBeUsedUp();
    const begin = this.contentAt + LOCAL_LENGTH + nameLength + extraLength;
    require(size <= this.contentEnd - begin, "an entry larger than the file");
    this.contentAt = begin + size;
    return { name, size, read: (from, length) => this.source.read(begin + from, length) };
  }

  private bytes(at: number, length: number): Promise<Uint8Array> {
    require(at + length <= this.source.size, "cut off");
    return this.source.read(at, length);
  }
}

function nameOf(bytes: Uint8Array): string {
  if (bytes.some((byte) => byte <= 32 || byte > 127)) {
    throw new InvalidBundle("UNEXPECTED_NAME", "a name with strange characters");
  }
  return ascii(bytes);
}

/** Flags, method, time and date, which stand in this order in both headers. Names in UTF-8 may say so. */
function requireStored(header: DataView, at: number, name: string): void {
  const [flags = 1, method, time, date] = [0, 2, 4, 6].map((beside) => header.getUint16(at + beside, true));
  if ((flags & ~UTF8_NAMES) !== 0 || method !== 0 || time !== 0 || date !== DATE) {
    throw new InvalidBundle("NOT_STORED", name);
  }
}

/** Numbers of 32 bits, and in their places those of 64 that the Zip64 field has for them. */
class Numbers {
  private at = 4;

  constructor(private readonly extra: Uint8Array) {
    if (extra.length === 0) return;
    const field = view(extra);
    const ours = extra.length >= 4 && field.getUint16(0, true) === 1 && field.getUint16(2, true) === extra.length - 4;
    require(ours, "a foreign field");
  }

  take(number: number): number {
    if (number < MAX_32) return number;
    require(this.extra.length - this.at >= 8, "a number is missing");
    const taken = large(view(this.extra), this.at);
    require(taken >= MAX_32, "a small number written as a large one");
    this.at += 8;
    return taken;
  }

  mustBeUsedUp(): void {
    require(this.extra.length === 0 || this.at === this.extra.length, "a foreign field");
  }
}
