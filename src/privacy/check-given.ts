import { issue } from "../domain/clocks/check-clock.js";
import type { Issue } from "../errors/issue.js";

/** Checks that a fact from which something is counted can be given: for one that cannot it would wait for ever. */
export function checkGiven(
  from: unknown,
  path: string,
  ungiven: ReadonlySet<string>,
): readonly Issue[] {
  if (typeof from !== "object" || from === null) return [];
  if ("fact" in from)
    return ungiven.has(String(from.fact))
      ? [issue("unfitting_fact", `${path}/fact`, "a fact that is given here", `\`${from.fact}\``)]
      : [];
  return Object.entries(from).flatMap(([key, events]) =>
    Array.isArray(events)
      ? events.flatMap((one, index) => checkGiven(one, `${path}/${key}/${index}`, ungiven))
      : [],
  );
}
