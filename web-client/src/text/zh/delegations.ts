export const delegations = {
  delegations: {
    title: "代办授权",
    what: "出差、休假期间，把自己的工作委托给他人代办。代办人办理的每一件事，都同时记下代办人和委托人。",
    given: "我委托他人",
    taken: "他人委托我",
    none: { given: "您没有委托他人代办。", taken: "没有人委托您代办。" },
    status: { TO_COME: "未开始", IN_FORCE: "生效中", OVER: "已到期", REVOKED: "已撤销" },
    term: "{{from}} 至 {{until}}",
    all: "全部授权",
    noneAtAll: "还没有人授权他人代办。",
    fromTo: "委托人 → 代办人",
    period: "期限",
    state: "状态",
    reason: "理由：{{reason}}",
    revokedBecause: "撤销理由：{{reason}}",
  },
} as const;
