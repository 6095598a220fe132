import type { Topic, TOPICS as ZH } from "../../zh/help/topics";

export const TOPICS: Record<keyof typeof ZH, Topic> = {
  office: {
    title: "First hour: the office",
    about: "Import a plan, name who is responsible, review evidence, watch deadlines",
    blocks: [
      "The office makes a ledger of a plan; from then on each step leaves its record here, and no table is sent around.",
      {
        list: [
          "Import a plan: drop Word, Excel or text, look at the preview, check problems, measures, people and deadlines, then confirm.",
          "Open an item and name its responsible unit; before a plan is approved each deadline is settled and each item has its unit.",
          "My tasks lists what waits for you, with a link to do it; evidence is reviewed beside the plan's text and the criteria.",
          "In the ledger add filters, search with “/”, select rows with “x” and do one act on many: it is tried first, and what cannot be done is named with its reason.",
          "A plan's page lists what is missing before it can be submitted; what is in force is changed by a revision, and becomes a new version when that is approved.",
          "Each number on the home page opens the rows that make it.",
        ],
      },
    ],
  },
  owner: {
    title: "First hour: owners",
    about: "Report progress, hand in evidence, complete measures, ask for an extension",
    blocks: [
      {
        list: [
          "The first row of My tasks is the most urgent. It opens with only what this step asks for.",
          "Evidence: choose, drop or paste files; they are hashed here before they are uploaded, and a broken upload goes on. Say which effect they show.",
          "A closed page loses nothing: drafts are kept on this computer.",
          "Ask for an extension before the deadline, with a reason and a new date; the original deadline is kept for ever, and punctuality counts by it.",
          "What was returned says why at the top of the item; the closing conditions list what is missing, each a link.",
        ],
      },
    ],
  },
  unitHead: {
    title: "First hour: unit heads",
    about: "Claim items, name owners, request closure",
    blocks: [
      {
        list: [
          "Claim the items of your unit from My tasks, then name the owner of each measure.",
          "Reply to notices from My tasks; all of them are under Oversight, Notices.",
          "Closure can be requested once all measures are completed, all evidence accepted, and root cause and same-type check written; what is missing is listed at once.",
          "Requester and the approvers of each step are different people, and nobody approves an item that they own.",
        ],
      },
    ],
  },
  leader: {
    title: "First hour: leaders",
    about: "See how it stands in two minutes; approve plans and extensions",
    blocks: [
      {
        list: [
          "Home: red is overdue, yellow is close or behind schedule; a number opens which ones, and whose they are.",
          "My tasks has the plans and extensions that wait for you; a second extension is granted by the principal.",
          "As of, at the top, turns the ledger back to any day; compare with now lists what changed since.",
          "The home page prints on A4.",
        ],
      },
    ],
  },
  supervisor: {
    title: "First hour: supervisors",
    about: "Recheck, close, reopen, notices, inspections, look-backs",
    blocks: [
      {
        list: [
          "My tasks has what waits for your recheck and closing; each approval names the version and evidence reviewed, and does not count when they changed.",
          "Return what does not do, with a reason; who reopens says whether it was closed in error or has relapsed, which are counted apart.",
          "The history of an item says who did what and when; the question mark beside a status leads to the event that decided it.",
          "Oversight: issue notices, decide on replies, issue a higher notice where none came; record inspections, look-backs and accountability markers.",
        ],
      },
    ],
  },
  auditor: {
    title: "First hour: auditors",
    about: "Verify that nothing was altered, keep checkpoints, see who looked",
    blocks: [
      {
        list: [
          "First get the key or the policy file in person or on paper; do not use what the page shows instead.",
          "Assurance, Verify the log: give the key and verify the whole audit log, or the history of one item from its page.",
          "Print the current checkpoint and keep it; next time type its root under “Compare with a checkpoint that you hold”.",
          "Replay check tells that what people see is what the events say; the access record tells who read or exported what.",
        ],
      },
    ],
  },
  admins: {
    title: "First hour: administrators",
    about: "Three of them, pairwise exclusive, without business rights",
    blocks: [
      {
        list: [
          "The system administrator keeps people and units, the security administrator grants roles, the audit administrator sees who looked; no person is two of them, and none sees the business.",
          "People and units: register them, grant and revoke roles. Settings are changed by the security administrator. Outgoing: whether mail was sent.",
          "Operations tells whether each processing group keeps up and which events failed, to be retried or rebuilt; it is for the system and audit administrators.",
          "When somebody leaves, record it: roles end, signing in ends, and history stays whole. Where the law asks for it, the security administrator restricts or erases the personal data on the person's page; erasing cannot be undone.",
        ],
      },
    ],
  },
  statuses: {
    title: "Statuses and lights",
    about: "Raised, claimed, in progress, closure requested, closed; the rules of red, yellow and green",
    blocks: [
      { heading: "Statuses" },
      "An item goes from raised to claimed, in progress, closure requested (step by step) and closed. Reopened, it begins another round; earlier rounds stay as they were. What was raised in error is withdrawn and a duplicate merged, with a reason; neither counts.",
      { heading: "Lights" },
      {
        list: [
          "Red (exclamation mark): open, and past its current deadline.",
          "Yellow (clock): few working days left (3 unless set otherwise), or behind schedule by more than a set share (30 points).",
          "Green (tick): any other that is open. What is completed has none; what goes on for ever goes by its review date.",
          "Hover over a light in the ledger to see why, and from which day it changes.",
        ],
      },
      "A light is told by its shape and text too, so it survives a black-and-white print.",
    ],
  },
  keyboard: {
    title: "Keyboard",
    about: "Command palette, moving, selecting, acting",
    blocks: [
      {
        list: [
          "Ctrl+K: the command palette; type a page, an act, a number or pinyin initials.",
          "?: all keys of this page; single keys can be switched off there.",
          "Ledger: j and k move, Enter opens the panel, x selects, Shift with arrows selects a range, / searches.",
          "Esc: closes panels, menus and dialogs.",
        ],
      },
      "Single keys do nothing while you type or use an input method.",
    ],
  },
  import: {
    title: "Import",
    about: "Which files are read, how to check them, how to withdraw",
    blocks: [
      "Files may be .docx, .xlsx, .csv, .md or .txt, in UTF-8 or GB18030. The preview saves nothing; only confirming writes.",
      {
        list: [
          "Each row names its place in the source, and a cell that is little sure says so; nothing is guessed, what is unclear is marked so.",
          "“XX” is a placeholder and never a person; “all departments” is a group.",
          "Rows that claim to be done are taken over as claims, counted apart, and closed only by the chain.",
          "In the preview each cell can be corrected in place, problems and measures split, joined and removed, and Ctrl+Z takes a step back; what is not confirmed is kept on this computer.",
          "The same file twice creates nothing twice.",
          "A wrong import is withdrawn whole on its result page, with a reason, while its plan is a draft.",
        ],
      },
    ],
  },
  time: {
    title: "As of: any day",
    about: "The ledger as it was known, and two times compared",
    blocks: [
      "As of, at the top, takes a day, an instant or the number of an event; ledger, items, plans and home then show what was known; other pages have only the present, and say so. The page has another colour and is read-only until you return to now.",
      "What was recorded late changes the figure of its own day; the home page lists this as a restatement.",
      "Compare with now lists what entered, left and changed, field by field.",
    ],
  },
  evidence: {
    title: "Evidence and files",
    about: "Upload, hash, preview, review",
    blocks: [
      {
        list: [
          "Files are hashed (SHA-256) on your computer before they are uploaded; any later change shows.",
          "A program renamed to PDF, an empty or too large file is named before it is uploaded.",
          "Pictures and PDFs are previewed. Nobody reviews evidence that they handed in.",
          "What was handed in by mistake is withdrawn with a reason; the record stays.",
        ],
      },
    ],
  },
  proof: {
    title: "Verification, for auditors",
    about: "Bundles, checkpoints, fingerprints, comparing with paper",
    blocks: [
      "Each event is in the audit log about a second after it was stored, and checkpoints sign how the log stands. Your own browser computes all hashes and signatures again; the server's word is not taken.",
      { heading: "Three verdicts" },
      {
        list: [
          "Nothing was altered: entries, contents and evidence files are those of the checkpoint.",
          "Nothing is missing: events are numbered from 0 without a gap, each naming the one before.",
          "The checkpoint is to be believed: signed by the key that you got elsewhere. Without a key this stays open.",
        ],
      },
      { heading: "Why print" },
      "A server cannot rewrite paper. Print the checkpoint each time and type its root the next: the same history means that nothing was rewritten in between.",
      { heading: "What is not proven" },
      "That what was recorded is true, who sat at the keyboard, and what a redacted text said.",
      { heading: "Without this server" },
      "Save the bundle, and on any computer with Java 25 run ./taizhang verify BUNDLE --policy POLICY.",
    ],
  },
  glossary: {
    title: "Glossary",
    about: "Plan, ledger, closing, look-back, same-type check and other words",
    blocks: [
      {
        list: [
          "Plan: the approved document of problems, measures, people and deadlines.",
          "Item: one problem with all its measures; it is closed as one and numbered like ZG-2026-0001.",
          "Measure: what is done, by whom, by when.",
          "Deadline: immediate, dated, dated and then sustained, or continuous; the original one is kept for ever.",
          "Closing: the end of an item, approved step by step. Closed in error and relapsed are counted apart.",
          "Returned: not accepted, always with a reason.",
          "Same-type check: similar problems were looked for, with what was found.",
          "Look-back: a review some time after closing, 90 days unless set otherwise.",
          "Repeated problem: one like an earlier closed one; a person decides.",
          "Taken over: rows of an older table that claim to be done, counted apart.",
          "Checkpoint: size and root of the audit log at one moment, signed.",
        ],
      },
    ],
  },
};
