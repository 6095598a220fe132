/** What the first bytes say a file is; `undefined` for texts and all that has no signature. */
export type Content = "EXECUTABLE" | "PDF" | "PNG" | "JPEG" | "GIF" | "ZIP" | "OLE";

const SIGNATURES: [Content, number[]][] = [
  ["EXECUTABLE", [0x4d, 0x5a]],
  ["EXECUTABLE", [0x7f, 0x45, 0x4c, 0x46]],
  ["PDF", [0x25, 0x50, 0x44, 0x46]],
  ["PNG", [0x89, 0x50, 0x4e, 0x47]],
  ["JPEG", [0xff, 0xd8, 0xff]],
  ["GIF", [0x47, 0x49, 0x46, 0x38]],
  ["ZIP", [0x50, 0x4b]],
  ["OLE", [0xd0, 0xcf, 0x11, 0xe0]],
];

const EXTENSIONS: Record<string, Content[]> = {
  pdf: ["PDF"],
  png: ["PNG"],
  jpg: ["JPEG"],
  jpeg: ["JPEG"],
  gif: ["GIF"],
  // An encrypted document of the newer kind lies in the older kind's envelope.
  docx: ["ZIP", "OLE"],
  xlsx: ["ZIP", "OLE"],
  pptx: ["ZIP", "OLE"],
  zip: ["ZIP"],
};

const PROGRAMS = /\.(exe|com|scr|bat|cmd|msi|dll|ps1|vbs|vbe|js|jse|wsf|hta|lnk|jar|apk|sh)$/i;

export function contentOf(head: Uint8Array): Content | undefined {
  return SIGNATURES.find(([, bytes]) => bytes.every((byte, index) => head[index] === byte))?.[0];
}

export type Objection =
  | "EMPTY"
  | "TOO_LARGE"
  | "NAME_MISSING"
  | "NAME_TOO_LONG"
  | "PROGRAM"
  | "DISGUISED_PROGRAM"
  | "DISGUISED";

/** Longest name that the server keeps, in characters. */
export const NAME_AT_MOST = 255;

/**
 * Why a file is better not sent at all: nobody can review a program, or a file that is not what its name says.
 * `atMost`: bytes, where they are known already.
 */
export async function objection(file: Blob, name: string, atMost?: number): Promise<Objection | undefined> {
  if (file.size === 0) return "EMPTY";
  if (atMost !== undefined && file.size > atMost) return "TOO_LARGE";
  if (name === "") return "NAME_MISSING";
  if (name.length > NAME_AT_MOST) return "NAME_TOO_LONG";
  if (PROGRAMS.test(name)) return "PROGRAM";
  const content = contentOf(new Uint8Array(await file.slice(0, 8).arrayBuffer()));
  if (content === "EXECUTABLE") return "DISGUISED_PROGRAM";
  const allowed = EXTENSIONS[name.toLowerCase().split(".").pop() ?? ""];
  return allowed && !(content && allowed.includes(content)) ? "DISGUISED" : undefined;
}
