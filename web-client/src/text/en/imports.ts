import type { Same } from "../same";
import type { imports as chinese } from "../zh/imports";

export const imports: Same<typeof chinese> = {
  import: {
    title: "Import a plan",
    drop: "Drop the plan document here, or click to choose it",
    kinds: ".docx .xlsx .csv .md .txt, up to 20 MB; a preview only, nothing is saved",
    reading: "Reading {{name}}…",
    totals: "Found {{sections}} sections, {{items}} items and {{measures}} measures",
    planTitle: "Title of the plan",
    titleRequired: "The plan needs a title.",
    warnings: "{{count}} remarks",
    failures: "{{count}} places could not be read",
    confirm: "Import {{items}} items",
    another: "Another file",
    running: "Importing: {{created}} of {{total}}",
    done: "{{created}} items imported.",
    failedRows: "{{count}} rows were not imported",
    toLedger: "To the ledger",
    place: "Place",
    nothing: "No item was found in this file, so there is nothing to import.",
    measures: "{{count}} measures",
    confidence: "confidence {{percent}} %",
  },
};
