export const timeline = {
  timeline: {
    order: "共 {{count}} 条，最新的在前",
    filter: "按种类筛选",
    all: "全部",
    kind: {
      PROBLEM: "问题",
      DUTY: "责任与时限",
      WORK: "进展",
      EVIDENCE: "佐证",
      CLOSURE: "销号",
      SUPERVISION: "督办与检查",
    },
    none: "没有这一类记录。",
    whole: "查看全文",
    diff: "变动",
    field: "字段",
    before: "之前",
    after: "之后",
    nothingChanged: "没有字段变动。",
    occurredOn: "发生于 {{date}}",
  },
} as const;
