export const help = {
  help: {
    title: "Help",
    search: "Search the help",
    nothing: "Nothing was found. Try another word, or the glossary.",
    topics: "Topics",
    back: "All help",
    notFound: "There is no such page of help.",
  },
};
