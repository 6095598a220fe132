// Journeys in one browser: node browser-tests/journeys.mjs ADDRESS FOLDER PLAN JOURNEY…, of a demonstration. Each can be
// made on whatever the ones before have left, and by itself.
import { makes, more } from "./browser.mjs";

const [, ...journeys] = more;
makes(journeys.length);
for (const journey of journeys) {
  const begun = performance.now();
  await import(`./${journey}.mjs`);
  console.log(`made ${journey} (${Math.round((performance.now() - begun) / 1000)} s)`);
}
