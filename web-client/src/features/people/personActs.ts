import { actsAt } from "../../act/act";
import { api, Refused, type Schemas } from "../../api/client";
import { ACCOUNT, openAccount } from "./accounts";
import { isHere, ofPerson, type PersonPlace, pathOf, reason, there, type UnitPlace } from "./place";

type Answered = { error: unknown; response: Response };

/** A refusal of the first of two requests is the act's. */
async function after<One, Answer>(
  first: Promise<One>,
  then: (one: One) => Promise<Answer>,
): Promise<Answer | Answered> {
  try {
    return await then(await first);
  } catch (failure) {
    if (failure instanceof Refused && failure.problem) return { error: failure.problem, response: Response.error() };
    throw failure;
  }
}

const called = [
  { name: "name", label: "personName", kind: "line", atMost: 100, required: true },
  { name: "unit", label: "unit", kind: "unit" },
  { name: "title", label: "jobTitle", kind: "line", atMost: 100 },
] as const;

export const registerPerson = actsAt<PersonPlace & UnitPlace>()<{
  name: string;
  unit?: string;
  title?: string;
  account?: string;
}>({
  command: "RegisterPerson",
  offered: (_, me) => me.holds("SYSTEM_ADMIN"),
  fields: () => [...called, ACCOUNT],
  start: ({ unit }) => (unit ? { unit: unit.id } : {}),
  send: (place, { account, ...person }, header) =>
    account === undefined
      ? api.POST("/api/v1/people", { params: { header }, body: person })
      : after(openAccount(account), async ({ issuer, subject, oneTimePassword }) => {
          const answer = await api.POST("/api/v1/people", {
            params: { header },
            body: { ...person, account: { issuer, subject } },
          });
          if (answer.data) place.tell(subject, oneTimePassword);
          return answer;
        }),
});

/** What the system administrator does about one person. */
export const personActs = [
  ofPerson<Schemas["PersonTransferBody"]>({
    command: "TransferPerson",
    offered: (place, me) => me.holds("SYSTEM_ADMIN") && isHere(place),
    fields: () => [called[1], called[2], reason],
    start: ({ person }) => ({ unit: person?.unit?.id ?? "", title: person?.title ?? "" }),
    send: (place, body, header) =>
      api.POST("/api/v1/people/{id}/transfer", { params: { path: pathOf(place), header }, body }),
  }),
  ofPerson<Schemas["PersonEmailBody"]>({
    command: "ChangeEmail",
    offered: (place, me) => me.holds("SYSTEM_ADMIN") && isHere(place),
    fields: () => [{ name: "email", label: "email", kind: "line", atMost: 254 }],
    start: ({ person }) => ({ email: person?.email ?? "" }),
    send: (place, body, header) =>
      api.POST("/api/v1/people/{id}/email", { params: { path: pathOf(place), header }, body }),
  }),
  ofPerson<{ account: string }>({
    command: "OpenAccount",
    offered: (place, me) => me.holds("SYSTEM_ADMIN") && isHere(place),
    rare: ({ accounts }) => accounts.length > 0,
    fields: () => [{ ...ACCOUNT, required: true }],
    send: (place, { account }, header) =>
      after(openAccount(account), async ({ issuer, subject, oneTimePassword }) => {
        const answer = await api.POST("/api/v1/people/{id}/accounts", {
          params: { path: pathOf(place), header },
          body: { issuer, subject },
        });
        if (answer.data) place.tell(subject, oneTimePassword);
        return answer;
      }),
  }),
  ofPerson<{ account: string }>({
    command: "ResetPassword",
    rare: () => true,
    offered: (place, me) => me.holds("SYSTEM_ADMIN") && isHere(place) && place.accounts.length > 0,
    fields: ({ accounts }) => [
      {
        name: "account",
        label: "account",
        kind: "choice",
        required: true,
        options: accounts.map((account) => ({ value: account, name: account })),
      },
    ],
    start: ({ accounts: [only, ...others] }) => (only && others.length === 0 ? { account: only } : {}),
    send: async (place, { account }, header) => {
      const answer = await api.POST("/api/v1/accounts", {
        params: { header: { "Idempotency-Key": header["Idempotency-Key"] } },
        body: { name: account, reset: true },
      });
      if (!answer.data) return answer;
      place.tell(account, answer.data.oneTimePassword);
      return { ...answer, data: { id: there(place.person).personId, position: "", version: 0 } };
    },
  }),
  ofPerson<Schemas["PersonAccountBody"]>({
    command: "LinkAccount",
    rare: () => true,
    offered: (place, me) => me.holds("SYSTEM_ADMIN") && isHere(place),
    fields: () => [
      { name: "issuer", label: "issuer", kind: "line", atMost: 400, required: true },
      { name: "subject", label: "account", kind: "line", atMost: 200, required: true },
    ],
    send: (place, body, header) =>
      api.POST("/api/v1/people/{id}/accounts", { params: { path: pathOf(place), header }, body }),
  }),
  ofPerson<Schemas["PersonRenameBody"]>({
    command: "RenamePerson",
    rare: () => true,
    offered: (place, me) => me.holds("SYSTEM_ADMIN") && isHere(place),
    fields: () => [called[0], reason],
    start: ({ person }) => ({ name: person?.name ?? "" }),
    send: (place, body, header) =>
      api.POST("/api/v1/people/{id}/rename", { params: { path: pathOf(place), header }, body }),
  }),
  ofPerson<Schemas["LeavingLeavingBody"]>({
    command: "RecordLeaving",
    rare: () => true,
    offered: (place, me) => me.holds("SYSTEM_ADMIN") && isHere(place) && there(place.person).personId !== me.person,
    fields: () => [{ name: "leftOn", label: "leftOn", kind: "day", from: "past", required: true }, reason],
    send: (place, body, header) =>
      api.POST("/api/v1/people/{id}/leave", { params: { path: pathOf(place), header }, body }),
  }),
];
