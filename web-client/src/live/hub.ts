import { follow, type LiveState, type News } from "./follow";

/** What a page says: who reads there, and with which token; it never leaves the memory. */
export type Said = { say: "here"; person: string; token: string | undefined } | { say: "gone" };

/** What a page is told. */
export type Told = { told: "state"; state: LiveState } | { told: "news"; news: News };

export interface Page {
  tell: (told: Told) => void;
}

/** One stream for all pages of a person, however many tabs there are. */
export function hub(address: string) {
  const persons = new Map<string, ReturnType<typeof shared>>();
  const where = new Map<Page, string>();

  function leave(page: Page) {
    const person = where.get(page);
    if (person === undefined) return;
    where.delete(page);
    const stream = persons.get(person);
    stream?.pages.delete(page);
    if (stream?.pages.size === 0) {
      stream.stop();
      persons.delete(person);
    }
  }

  return {
    hear(page: Page, said: Said) {
      if (said.say === "gone") return leave(page);
      if (where.get(page) !== said.person) leave(page);
      let stream = persons.get(said.person);
      if (!stream) {
        stream = shared(address);
        persons.set(said.person, stream);
      }
      where.set(page, said.person);
      stream.join(page, said.token);
    },
    leave,
  };
}

function shared(address: string) {
  const pages = new Map<Page, string | undefined>();
  let state: LiveState = "connecting";
  const all = (told: Told) => {
    for (const page of pages.keys()) page.tell(told);
  };
  // The token that was told last: the others' may have expired.
  const token = () => [...pages.values()].reverse().find((each) => each !== undefined);
  let stream: ReturnType<typeof follow> | undefined;
  return {
    pages,
    join(page: Page, bearer: string | undefined) {
      const known = token();
      pages.delete(page);
      pages.set(page, bearer);
      page.tell({ told: "state", state });
      stream ??= follow(address, {
        token,
        tell: (news) => all({ told: "news", news }),
        became: (next) => {
          state = next;
          all({ told: "state", state });
        },
      });
      if (bearer !== known) stream.retry();
    },
    stop: () => stream?.stop(),
  };
}
