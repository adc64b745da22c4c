import type { FactLoaders } from "./policy.js";

/** What deciding with loaders is built from: one decision on given facts, and what it lacked. */
export interface AsyncSteps<Facts, Decision> {
  readonly decide: (facts: Facts) => Promise<Decision>;
  readonly missing: (decision: Decision) => readonly string[];
}

/**
 * Decides on what is given; while the decision lacks facts that a loader can fetch, fetches those of
 * one loader and decides again. A loader therefore runs at most once, and only if a rule that can
 * still matter needs what it fetches. What it fetches is checked like any other fact.
 */
export function createDecideAsync<Facts extends object, Decision>({
  decide,
  missing,
}: AsyncSteps<Facts, Decision>): (
  facts: Facts,
  options?: { readonly load?: FactLoaders<Facts> },
) => Promise<Decision> {
  return async (facts, { load = {} } = {}) => {
    const unused = new Map(Object.entries(load)) as Map<string, () => Promise<unknown>>;
    let known = facts;
    for (;;) {
      const decision = await decide(known);
      const name = missing(decision)
        .map(topLevelName)
        .find((one) => unused.has(one));
      const loader = name === undefined ? undefined : unused.get(name);
      if (name === undefined || loader === undefined) return decision;
      unused.delete(name);
      known = { ...known, [name]: merge(await loader(), Reflect.get(known, name)) };
    }
  };
}

/** What was given wins over what was fetched, member by member; a member that is null is missing. */
function merge(fetched: unknown, given: unknown): unknown {
  if (isMissing(given)) return fetched;
  if (!isGroup(given) || !isGroup(fetched)) return given;
  return { ...fetched, ...omitMissing(given) };
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null;
}

function omitMissing(group: object): object {
  return Object.fromEntries(Object.entries(group).filter(([, member]) => !isMissing(member)));
}

function isGroup(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function topLevelName(pointer: string): string {
  return pointer.split("/")[1] ?? "";
}
