import type { TestNode } from "../ir/condition.js";
import { type FactRecord, type FactReference, readFact } from "../ir/fact-reference.js";
import type { FactType } from "../ir/fact-type.js";
import type { OperatorName } from "../ir/operator.js";
import { type Rule, testsOf } from "../ir/rule.js";
import { addDays, daysBetween, isCalendarDate } from "../time/calendar-date.js";
import { formatInstant, parseInstant } from "../time/instant.js";
import type { FactChange } from "./what-would-change.js";

/** A fact that tests look at, with all values that they compare it with. */
interface TestedFact {
  readonly pointer: string;
  readonly reference: FactReference;
  readonly compared: unknown[];
}

/** Ordered values as integers, neighbours one apart; `first` and `last` are the ends of the type. */
interface Scale {
  readonly first: number;
  readonly last: number;
  readonly read: (value: unknown) => number | undefined;
  readonly write: (place: number) => unknown;
}

const mostCandidates = 200;

/**
 * Changes of single facts that could make a test of the rules turn out differently, for
 * `whatWouldChange` to try. The truth of a test on a single value changes only at the values that it
 * is compared with, so these and their neighbours are all that is needed; of text, whose other values
 * are unknown, only the values that tests name. In rounds: first the likeliest value of every fact,
 * the nearest one for ordered facts, so that no fact with many values crowds out the others.
 *
 * @param given `place` gives the caller's pointer of a fact that is given directly, `undefined` for
 * facts that are derived or must not be changed
 * @example
 * changeCandidates({ rules, record, place: ({ fact, steps }) => toJsonPointer([fact, ...steps]) })
 * // [{ pointer: "/item/finalSale", from: true, to: false }]
 */
export function changeCandidates(given: {
  readonly rules: readonly Rule[];
  readonly record: FactRecord;
  readonly place: (reference: FactReference) => string | undefined;
}): readonly FactChange[] {
  const { rules, record, place } = given;
  const facts = new Map<string, TestedFact>();
  for (const test of rules.flatMap(({ condition }) => testsOf(condition))) {
    const { reference } = test;
    const pointer = place(reference);
    if (pointer === undefined) continue;
    const fact = facts.get(pointer) ?? { pointer, reference, compared: [] };
    fact.compared.push(...comparedWith(test, record));
    facts.set(pointer, fact);
  }
  const changes = [...facts.values()].map((fact) => changesOf(fact, record));
  return inRounds(changes).slice(0, mostCandidates);
}

const orderings: ReadonlySet<OperatorName> = new Set([
  "lessThan",
  "lessThanInclusive",
  "greaterThan",
  "greaterThanInclusive",
]);

/** A list is changed by adding and taking out values, which says nothing of how they are ordered. */
function comparedWith(
  { reference, operator, operand }: TestNode,
  record: FactRecord,
): readonly unknown[] {
  if (reference.type.kind === "list" && orderings.has(operator.name)) return [];
  const value = operand.kind === "literal" ? operand.value : readFact(record, operand.reference);
  return value === undefined ? [] : [value].flat();
}

function changesOf(
  { pointer, reference, compared }: TestedFact,
  record: FactRecord,
): readonly FactChange[] {
  const seen = readFact(record, reference);
  const values = new Set(valuesFor(reference.type, seen, [...new Set(compared)]));
  values.delete(seen);
  const from = seen === undefined ? {} : { from: seen };
  return [...values].slice(0, mostCandidates).map((to) => ({ pointer, ...from, to }));
}

function valuesFor(type: FactType, seen: unknown, compared: readonly unknown[]): Iterable<unknown> {
  switch (type.kind) {
    case "boolean":
      return [...compared, true, false];
    case "enum":
      return [...compared.filter((value) => isOneOf(value, type.values)), ...type.values];
    case "text":
      return compared;
    case "list":
      return toggled(seen, compared);
    default:
      return neighbours(scales[type.kind], seen, compared);
  }
}

/** Enums with other values are comparable too, as long as they share one. */
function isOneOf(value: unknown, values: readonly unknown[]): boolean {
  return values.includes(value);
}

function toggled(seen: unknown, compared: readonly unknown[]): readonly unknown[] {
  if (!Array.isArray(seen)) return [...compared.map((value) => [value]), []];
  return compared.map((value) =>
    seen.includes(value) ? seen.filter((element) => element !== value) : [...seen, value],
  );
}

const firstDate = "0000-01-01";

const integers: Scale = {
  first: Number.MIN_SAFE_INTEGER,
  last: Number.MAX_SAFE_INTEGER,
  read: (value) => (typeof value === "number" ? value : undefined),
  write: (place) => place,
};
const dates: Scale = {
  first: 0,
  last: daysBetween(firstDate, "9999-12-31"),
  read: (value) =>
    typeof value === "string" && isCalendarDate(value) ? daysBetween(firstDate, value) : undefined,
  write: (place) => addDays(firstDate, place),
};
const instants: Scale = {
  first: Date.UTC(1900, 0, 1),
  last: Date.UTC(10_000, 0, 1) - 1,
  read: (value) => (typeof value === "string" ? parseInstant(value) : undefined),
  write: formatInstant,
};
const scales = { integer: integers, money: integers, date: dates, instant: instants } as const;

/** The values themselves and those next to them, nearest to the seen one first. */
function neighbours(
  { first, last, read, write }: Scale,
  seen: unknown,
  compared: readonly unknown[],
): readonly unknown[] {
  const from = read(seen);
  const distance = (place: number) => (from === undefined ? 0 : Math.abs(place - from));
  return compared
    .flatMap((value) => read(value) ?? [])
    .flatMap((place) => [place, place - 1, place + 1])
    .filter((place) => place >= first && place <= last && place !== from)
    .sort((a, b) => distance(a) - distance(b))
    .map(write);
}

/** The first of every list, then the second of every list, and so on. */
function inRounds<Value>(lists: readonly (readonly Value[])[]): readonly Value[] {
  const rounds = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) =>
    lists.flatMap((list) => list.slice(round, round + 1)),
  ).flat();
}
