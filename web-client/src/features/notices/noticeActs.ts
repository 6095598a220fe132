import type { Standing } from "../../act/act";
import { api, type Schemas } from "../../api/client";
import { begins, doneTo, itemIds, type Place, type RecordView, reason } from "../../record/record";

type Type = NonNullable<RecordView["notice"]>["type"];

/** From the lowest step of the ladder to the highest. */
const LADDER: readonly Type[] = ["REMINDER", "ASSIGNMENT_LETTER", "SUPERVISION_ORDER"];

const replyBy = { name: "replyBy", label: "replyBy", kind: "day", from: "future" } as const;

export const issueNotice = begins<Schemas["NoticeIssueBody"]>({
  command: "IssueNotice",
  offered: (_, me) => me.supervisor || me.office,
  fields: ({ me, follows }) => [
    {
      name: "type",
      label: "noticeType",
      kind: "choice",
      required: true,
      options: LADDER.filter(
        (type) => issues(type, me) && (!follows?.notice || isAbove(type, follows.notice.type)),
      ).map((type) => ({ value: type, said: type })),
    },
    itemIds,
    { name: "unit", label: "noticeUnit", kind: "unit", required: true },
    { name: "text", label: "noticeText", kind: "text", rows: 5, atMost: 20_000, required: true },
    replyBy,
  ],
  start: ({ items, follows }) => {
    const next = follows?.notice?.proposed;
    const unit = follows?.unit?.id ?? onlyUnit(items);
    return { itemIds: items.map(({ id }) => id), ...(next && { type: next }), ...(unit && { unit }) };
  },
  send: ({ follows }, body, header) =>
    api.POST("/api/v1/notices", { params: { header }, body: { ...body, ...(follows && { follows: follows.id }) } }),
});

export const noticeActs = [
  doneTo<Schemas["NoticeReplyBody"]>({
    command: "ReplyToNotice",
    // Of its items an owner sees their own, and may reply for them.
    offered: ({ record }, me) =>
      awaits(record) &&
      (me.heads(record.unit?.id) || me.staffs(record.unit?.id) || (me.holds("OWNER") && record.items.length > 0)),
    fields: () => [{ name: "text", label: "reply", kind: "text", rows: 5, atMost: 20_000, required: true }],
    send: ({ record }, body, header) =>
      api.POST("/api/v1/notices/{id}/reply", { params: { path: { id: record.id }, header }, body }),
  }),
  doneTo({
    command: "AcceptReply",
    offered: judges,
    onSeenVersion: true,
    fields: () => [],
    send: ({ record }, _, header) =>
      api.POST("/api/v1/notices/{id}/accept-reply", { params: { path: { id: record.id }, header } }),
  }),
  doneTo<Schemas["NoticeReturnBody"]>({
    command: "ReturnReply",
    offered: judges,
    onSeenVersion: true,
    fields: () => [reason, replyBy],
    send: ({ record }, body, header) =>
      api.POST("/api/v1/notices/{id}/return-reply", { params: { path: { id: record.id }, header }, body }),
  }),
  doneTo({
    command: "ProposeNextStep",
    offered: (place, me) =>
      (me.supervisor || me.office) &&
      place.record.overdue &&
      mayBeFollowed(place.record) &&
      !place.record.notice?.proposed &&
      !place.record.notice?.dismissedReason,
    fields: () => [],
    send: ({ record }, _, header) =>
      api.POST("/api/v1/notices/{id}/propose", { params: { path: { id: record.id }, header } }),
  }),
  doneTo<Schemas["NoticeReasonBody"]>({
    command: "DismissProposal",
    offered: ({ record }, me) => record.notice?.proposed !== undefined && issues(record.notice.type, me),
    onSeenVersion: true,
    fields: () => [reason],
    send: ({ record }, body, header) =>
      api.POST("/api/v1/notices/{id}/dismiss", { params: { path: { id: record.id }, header }, body }),
  }),
  doneTo<Schemas["NoticeReasonBody"]>({
    command: "WithdrawNotice",
    rare: () => true,
    offered: ({ record }, me) =>
      (record.state === "AWAITING_REPLY" || record.state === "REPLIED") &&
      record.notice !== undefined &&
      issues(record.notice.type, me),
    onSeenVersion: true,
    fields: () => [reason],
    send: ({ record }, body, header) =>
      api.POST("/api/v1/notices/{id}/withdraw", { params: { path: { id: record.id }, header }, body }),
  }),
];

/** Whether a higher notice may follow this one, and the reader may issue one. */
export const leadsOn = ({ record, me }: Place): boolean =>
  mayBeFollowed(record) &&
  LADDER.some((type) => record.notice && isAbove(type, record.notice.type) && issues(type, me));

const awaits = (record: RecordView) => record.state === "AWAITING_REPLY";

const mayBeFollowed = (record: RecordView) =>
  awaits(record) &&
  record.notice !== undefined &&
  record.notice.type !== "SUPERVISION_ORDER" &&
  record.notice.next === undefined;

const isAbove = (type: Type, other: Type) => LADDER.indexOf(type) > LADDER.indexOf(other);

/** The office acts below the supervision order only. */
const issues = (type: Type, me: Standing) => me.supervisor || (me.office && type !== "SUPERVISION_ORDER");

/** Who replied does not decide on the reply. */
function judges({ record }: Place, me: Standing): boolean {
  const { notice, people } = record;
  return (
    record.state === "REPLIED" &&
    notice !== undefined &&
    issues(notice.type, me) &&
    !people.some(({ id }) => id === me.person)
  );
}

/** The unit that all of the items lie with. */
function onlyUnit(items: readonly { unit?: { id: string } }[]): string | undefined {
  const [first] = items;
  return items.every(({ unit }) => unit?.id === first?.unit?.id) ? first?.unit?.id : undefined;
}
