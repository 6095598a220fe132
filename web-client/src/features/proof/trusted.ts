import { utf8 } from "../../proof/bytes";
import { LOG_KEY, parseKey } from "../../proof/note";
import { InvalidPolicy, onlyKey, type Policy, parsePolicy } from "../../proof/policy";

/** What the reader trusts: the line of one key, or a policy; undefined where nothing is given. */
export function trusted(text: string): Policy | undefined {
  const stripped = text.replace(/\r\n?/g, "\n").trim();
  if (stripped === "") return undefined;
  if (!/\s/.test(stripped)) {
    try {
      return onlyKey(parseKey(stripped, LOG_KEY));
    } catch {
      throw new InvalidPolicy(1, "no key");
    }
  }
  return parsePolicy(utf8(`${stripped}\n`));
}
