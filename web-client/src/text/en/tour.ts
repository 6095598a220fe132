export const tour = {
  tour: {
    offer: "New here? See the main pages in two minutes.",
    look: "Take a look",
    no: "No, thanks",
    again: "See the main pages",
    title: "Tour",
    step: "Tour {{number}} / {{count}}",
    back: "Back",
    next: "Next",
    end: "End the tour",
    done: "Done",
    steps: {
      home: {
        title: "Home: what is urgent, at a glance",
        text: "Red is overdue, yellow is close to it. Every figure says what it is made of, and opens exactly those rows.",
      },
      ledger: {
        title: "Ledger: a row a measure",
        text: "Filter above, click a heading to sort, “/” searches, j and k move, x selects rows to act on together. Filters are part of the address: whoever gets it sees the same table.",
      },
      item: {
        title: "Item: what is missing, line by line",
        text: "What closing still waits for is a list of links. The history below tells who did what and when; a correction never replaces what stood there.",
      },
      tasks: {
        title: "My tasks: what waits for you",
        text: "The most urgent first. The link at the right opens just the step to fill in; a draft outlives a closed tab.",
      },
      time: {
        title: "As of: back to any day",
        text: "Choose a day, a time or an event, and the pages show what was known then. Nothing can be done there; “Return to now” leads back.",
      },
      proof: {
        title: "Audit proof: the history is unchanged",
        text: "It is computed in your own browser and takes nothing on the server's word. Print a checkpoint, and compare with it next time.",
      },
      help: {
        title: "Whenever you want it again",
        text: "Help opens what belongs to the page you are on, and this tour. Ctrl+K opens the palette, “?” lists the keys of a page.",
      },
    },
  },
} as const;
