export const help = {
  help: {
    title: "帮助",
    search: "在帮助中查找",
    nothing: "没有找到。换一个词试试，或看“术语”。",
    topics: "帮助目录",
    back: "全部帮助",
    notFound: "没有这一页帮助。",
  },
  broken: {
    stale: "系统已更新，这个页面是旧的",
    staleWhy: "请刷新页面。没有提交的内容以草稿保存在这台电脑上，刷新后恢复。",
    title: "这个页面出错了",
    why: "请刷新页面；若仍如此，请把下面的文字告诉系统管理员。",
    refresh: "刷新页面",
  },
} as const;
