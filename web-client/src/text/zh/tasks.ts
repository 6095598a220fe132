export const tasks = {
  tasks: {
    title: "我的待办",
    all: "全部",
    what: "要做什么",
    about: "所属问题",
    due: "期限",
    why: "为什么由您办",
    overdue: "逾期 {{count}} 天",
    step: "{{step}}（第 {{number}} 步，共 {{of}} 步）",
    empty: "没有待办事项。",
    nextDeadline: "下一个到期的措施在 {{date}}：{{what}}",
    noDeadline: "台账上也没有未到期的措施。",
    loaded: "已显示 {{count}} 项，共 {{of}} 项",
    group: { OVERDUE: "已逾期", SOON: "7 天内到期", LATER: "以后到期", UNDATED: "没有期限" },
    basis: {
      OWN: "您本人负责",
      UNIT: "您是{{unit}}的{{role}}",
      ROLE: "您担任{{role}}",
      DELEGATED: "受{{delegator}}委托",
    },
  },
} as const;
