import type { Same } from "../same";
import type { files as chinese } from "../zh/files";

export const files: Same<typeof chinese> = {
  files: {
    choose: "Choose files",
    how: "or drop them here, or paste a screenshot (Ctrl+V)",
    atMost: "; {{size}} a file at most",
    pasted: "pasted-{{at}}.png",
    nameless: "(no name)",
    sent: "uploaded",
    pending: "A file is not uploaded yet: wait, try again or remove it.",
    chooseAgain: "Not finished last time: choose the same file again, and it goes on from there",
    interrupted: "The upload broke off; check the network. What has arrived is kept.",
    resume: "Go on",
    remove: "Remove {{name}}",
    stage: { READING: "Checking", SENDING: "Uploading" },
    objection: {
      EMPTY: "The file is empty; choose another one.",
      TOO_LARGE: "The file is larger than {{size}}; compress or split it.",
      NAME_MISSING: "The file has no name; rename it first.",
      NAME_TOO_LONG: "The name has {{count}} characters, at most {{atMost}} are allowed; shorten it first.",
      PROGRAM: "Programs and scripts are no evidence.",
      DISGUISED_PROGRAM: "This file is a program under another extension; it is no evidence.",
      DISGUISED: "The content is not what the extension says; check it and upload the original format.",
    },
    look: "Preview",
    lookAt: "Preview {{name}}",
    save: "Download",
    saveNamed: "Download {{name}}",
    pdfHere: "Show {{name}} here",
    openPdf: "Open {{name}} in a new tab",
    imageOf: "Image: {{name}}",
  },
};
