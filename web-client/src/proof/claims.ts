import { fails, HOLDS, type Leaf, notChecked, type Verdict } from "./verdict";

/** What events say of evidence files and sealed texts that only the whole bundle can judge. */
export class Claims {
  private readonly files = new Map<string, { leaf?: Leaf; seen?: boolean; redacted?: boolean }>();
  private readonly texts = new Map<string, { leaf?: Leaf; count: number; redacted?: boolean }>();
  private problem: Verdict | undefined;
  filesUnreadable = false;
  textsUnreadable = false;
  filesSeen = 0;

  file(sha256: string, leaf: Leaf): void {
    const file = this.fileAt(sha256);
    file.leaf ??= leaf;
  }

  redactedFile(sha256: string): void {
    this.fileAt(sha256).redacted = true;
  }

  /** A text without its key. */
  closed(ref: string, leaf: Leaf): void {
    const text = this.textAt(ref);
    text.leaf ??= leaf;
    text.count++;
  }

  redactedText(ref: string): void {
    this.textAt(ref).redacted = true;
  }

  /** An evidence file of the bundle, and the hash that it has. */
  there(name: string, sha256: string): void {
    this.filesSeen++;
    const file = this.files.get(name);
    if (!file?.leaf) this.problem ??= fails("EVIDENCE_UNKNOWN", undefined, name);
    else {
      file.seen = true;
      if (name !== sha256) this.problem ??= fails("EVIDENCE_DIFFERS", file.leaf, name);
    }
  }

  /** After the last file; one that a redaction names may be missing. */
  ofFiles(): Verdict {
    const missing = [...this.files].filter(([, { leaf, seen, redacted }]) => leaf && !seen && !redacted);
    const [first] = missing.sort(([, one], [, other]) => (one.leaf?.index ?? 0) - (other.leaf?.index ?? 0));
    if (first) this.problem ??= fails("EVIDENCE_MISSING", first[1].leaf, first[0]);
    return this.problem ?? (this.filesUnreadable ? notChecked("EVIDENCE_UNREADABLE") : HOLDS);
  }

  /** After the last event: a text without its key has to be one that a redaction names. */
  ofTexts(): Verdict {
    let lost: Leaf | undefined;
    for (const { leaf, redacted } of this.texts.values()) {
      if (leaf && !redacted && (!lost || leaf.index < lost.index)) lost = leaf;
    }
    if (lost) return fails("TEXT_LOST", lost);
    return this.textsUnreadable ? notChecked("TEXTS_UNREADABLE") : HOLDS;
  }

  redactedFiles(): number {
    return [...this.files.values()].filter(({ leaf, seen, redacted }) => leaf && !seen && redacted).length;
  }

  redactedTexts(): number {
    return [...this.texts.values()].reduce((sum, { count, redacted }) => (redacted ? sum + count : sum), 0);
  }

  private fileAt(sha256: string) {
    const file = this.files.get(sha256) ?? {};
    this.files.set(sha256, file);
    return file as { leaf?: Leaf; seen?: boolean; redacted?: boolean };
  }

  private textAt(ref: string) {
    const text = this.texts.get(ref) ?? { count: 0 };
    this.texts.set(ref, text);
    return text as { leaf?: Leaf; count: number; redacted?: boolean };
  }
}
