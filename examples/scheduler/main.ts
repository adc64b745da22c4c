import { escalation } from "redress";
import { policy as standard } from "redress/rules/escalation/standard";
import { findMissed } from "./check.js";
import { createPlans } from "./complaints.js";
import { countBy, printRow } from "./print.js";
import { createRandom } from "./random.js";
import { run } from "./run.js";

const policy = escalation.load(standard);
const { cases, decisions, longestLagMs } = run(policy, createPlans(1000, 2026));

const last = cases.flatMap(({ decision }) => decision ?? []);
const taken = cases.flatMap(({ history }) => history.flatMap(({ step }) => step ?? []));
const late = last.flatMap(({ clocks }) => [
  ...new Set(clocks.filter(({ state }) => state === "breached").map(({ target }) => target)),
]);

console.log(`${standard.id} ${standard.version}: a year of complaints, on a simulated clock`);
printRow("cases", cases.length, countBy(last.map(({ outcome }) => outcome)));
printRow("decisions", decisions.onEvents + decisions.onChecks, [
  ["something happened", decisions.onEvents],
  ["nextCheckAt came", decisions.onChecks],
]);
printRow("steps taken", taken.length, countBy(taken));
printRow("breaches", late.length, countBy(late));
printRow("tiers reached", last.length, countBy(last.map(({ route }) => `tier ${route?.tier}`)));
console.log(`\nlongest lag between due and taken: ${longestLagMs} ms`);

/** Now each case is walked through again; three more instants each are drawn by lot. */
const random = createRandom(1);
const sixtyDays = 60 * 24 * 60 * 60 * 1000;
const walks = cases.map(({ plan, history }) => {
  const receivedMs = Date.parse(plan.events[0]?.at ?? "");
  const drawn = [1, 2, 3].map(() => receivedMs + random.between(0, sixtyDays));
  const more = drawn.map((atMs) => new Date(atMs).toISOString());
  return findMissed(policy, plan, history, more);
});
const looked = walks.reduce((sum, walk) => sum + walk.looked, 0);
const missed = walks.flatMap((walk) => walk.missed);
console.log(`walked again at ${looked} instants: ${missed.length} steps due and not taken`);

/** A check that finds nothing could be one that cannot: in every tenth case a step is struck out. */
const struck = cases.flatMap(({ plan, history }, index) => {
  const steps = history.filter(({ type }) => type === "step-taken");
  if (index % 10 > 0 || steps.length === 0) return [];
  const gone = random.pick(steps);
  const rest = history.filter((event) => event !== gone);
  return findMissed(policy, plan, rest).missed.some(({ step }) => step === gone?.step);
});
const found = struck.filter(Boolean).length;
console.log(`the same with a step struck from ${struck.length} histories: ${found} found missing`);
