// The demonstration's journeys in one browser: node browser-tests/journeys.mjs ADDRESS FOLDER PLAN. Each can be made on
// whatever the ones before have left, and by itself.
import { makes } from "./browser.mjs";

const JOURNEYS = [
  "demo",
  "dashboard",
  "ledger",
  "item",
  "plans",
  "oversight",
  "manage",
  "proof",
  "roles",
  "aria",
  "zoom",
  "old-browser",
  "afterwards",
];

makes(JOURNEYS.length);
for (const journey of JOURNEYS) {
  console.log(journey);
  await import(`./${journey}.mjs`);
}
