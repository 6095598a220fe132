export const help = {
  help: {
    title: "Help",
    search: "Search the help",
    nothing: "Nothing was found. Try another word, or the glossary.",
    topics: "Topics",
    back: "All help",
    notFound: "There is no such page of help.",
  },
  broken: {
    stale: "The system was updated, and this page is an old one",
    staleWhy: "Refresh the page. What was not sent is kept as a draft on this computer, and comes back.",
    title: "This page failed",
    why: "Refresh the page; if it stays so, tell the system administrator what is written below.",
    refresh: "Refresh",
  },
};
