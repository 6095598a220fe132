import type { Attached } from "./files";

/** What was found of one item; its values are plain JSON, so that a draft can be kept. */
export interface Finding<Result extends string = string> {
  itemId: string;
  result?: Result;
  text?: string;
  files?: Attached[];
}

export const isWhole = ({ result, text }: Finding): boolean => result !== undefined && Boolean(text?.trim());

/** As a request carries it; a form is not sent before every finding is whole. */
export const findingBody = <Result extends string>({ itemId, result, text, files }: Finding<Result>) => ({
  itemId,
  result: result as Result,
  text: text ?? "",
  files: (files ?? []).map(({ name, sha256 }) => ({ name, sha256: sha256 ?? "" })),
});

/** Files that were handed in before, for a form that says them again. */
export const attached = (files: readonly { name: string; size: number; sha256: string }[]): Attached[] =>
  files.map(({ name, size, sha256 }) => ({ id: sha256, name, size, sha256, sent: true }));
