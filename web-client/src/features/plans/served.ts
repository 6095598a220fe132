import type { Plan } from "./plan";

// A plan for the tests of its pages, typed as the real server answers.

export const ASOF = "2026-11-27T04:00:00Z";

export const draft: Plan = {
  id: "p1",
  title: "专题民主生活会整改方案",
  status: "DRAFT",
  statusText: "草稿",
  version: 2,
  planVersion: 0,
  items: 1,
  closed: 0,
  sections: [{ path: "一", title: "理论学习方面" }],
  covered: [
    {
      id: "i1",
      number: "ZG-2026-0001",
      title: "学习不够系统。",
      status: "RAISED",
      section: "理论学习方面",
      measures: 1,
      unconfirmedDeadlines: 0,
      version: 1,
    },
  ],
  createdAt: ASOF,
  updatedAt: ASOF,
  position: "9",
  asOf: ASOF,
};
