import type { FactType } from "./fact-type.js";

/** A step into a fact: a field's name or a fixed index into a list. */
export type PathStep = string | number;

/** A fact named by a rule, resolved against the fact schema: its type is known, its path exists. */
export interface FactReference {
  readonly fact: string;
  readonly steps: readonly PathStep[];
  readonly type: FactType;
}

/** One subject's facts as rules see them: plain JSON values, missing facts left out. */
export type FactRecord = Readonly<Record<string, unknown>>;

/** Writes the steps of a reference as the path that a policy document uses, `$` for none. */
export function printPath(steps: readonly PathStep[]): string {
  return `$${steps.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join("")}`;
}

/**
 * Reads the fact that a reference names; `undefined` where it, or anything above it, is missing. Own
 * members only: a fact that happens to be named like a method of objects can be missing too.
 */
export function readFact(record: FactRecord, { fact, steps }: FactReference): unknown {
  return readSteps(ownMember(record, fact), steps);
}

/** Follows steps into a value, own members only; `undefined` where there is nothing. */
export function readSteps(value: unknown, steps: readonly PathStep[]): unknown {
  let current = value;
  for (const step of steps) current = ownMember(current, step);
  return current ?? undefined;
}

/** Reads one member; `undefined` where it is not the value's own. */
export function ownMember(value: unknown, step: PathStep): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
  return (value as Readonly<Record<PathStep, unknown>>)[step];
}
