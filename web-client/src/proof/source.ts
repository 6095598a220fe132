/** Where bytes are read from, wherever they lie: a file that the reader chose may be larger than the memory. */
export interface Source {
  size: number;
  read: (at: number, length: number) => Promise<Uint8Array>;
}

const BLOCK = 256 * 1024;
const KEPT = 8;

/** A file of the browser, read in blocks: many small readings stand side by side. */
export function sourceOf(file: Blob): Source {
  const blocks = new Map<number, Uint8Array>();
  const block = async (number: number): Promise<Uint8Array> => {
    const known = blocks.get(number);
    if (known) return known;
    const content = new Uint8Array(await bytesOf(file.slice(number * BLOCK, (number + 1) * BLOCK)));
    blocks.set(number, content);
    const [oldest] = blocks.keys();
    if (blocks.size > KEPT && oldest !== undefined) blocks.delete(oldest);
    return content;
  };
  return {
    size: file.size,
    async read(at, length) {
      const first = Math.floor(at / BLOCK);
      if (length > 0 && Math.floor((at + length - 1) / BLOCK) === first) {
        return (await block(first)).slice(at - first * BLOCK, at - first * BLOCK + length);
      }
      const all = new Uint8Array(length);
      for (let done = 0; done < length; ) {
        const number = Math.floor((at + done) / BLOCK);
        const part = (await block(number)).subarray(at + done - number * BLOCK).subarray(0, length - done);
        all.set(part, done);
        done += part.length;
      }
      return all;
    },
  };
}

/** jsdom's blobs have no arrayBuffer. */
const bytesOf = (blob: Blob): Promise<ArrayBuffer> =>
  blob.arrayBuffer
    ? blob.arrayBuffer()
    : new Promise((resolve, reject) => {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result as ArrayBuffer);
        reader.onerror = () => reject(reader.error);
        reader.readAsArrayBuffer(blob);
      });
