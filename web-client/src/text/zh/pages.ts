/** What pages of every feature say. */
export const pages = {
  trouble: { forbidden: "您无权查看这一页", unknown: "没有找到" },
  events: {
    title: "历史",
    none: "还没有记录。",
    notForYou: "历史由系统、安全、审计管理员和审计员查看。",
    number: "第 {{sequence}} 号事件 · 位置 {{position}}",
    firstAdministrator: "首次启动的管理员",
    raw: "原始记录",
  },
} as const;
