export const help = {
  help: {
    title: "帮助",
    search: "在帮助中查找",
    nothing: "没有找到。换一个词试试，或看“术语”。",
    topics: "帮助目录",
    back: "全部帮助",
    notFound: "没有这一页帮助。",
  },
} as const;
