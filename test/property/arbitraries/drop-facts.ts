import fc from "fast-check";
import type { PolicyDocument } from "../../../src/policy/document-schema.js";
import type { ReturnsFacts } from "../../../src/returns/facts.js";

type Group = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];

/** What must stay: keys without which facts would not be valid, or amounts would not add up. */
const kept = new Set([
  ...["id", "kind", "lineId", "quantity", "quantityOrdered", "chargedMinor", "discounts"],
  ...["discountMinor", "taxMinor", "dutiesMinor", "paidMinor", "capturedMinor", "dueMinor"],
  ...["askedBy", "override", "wantedTenderId", "lines", "exchange", "by"],
]);

/**
 * Leaves facts out of valid ones so that they stay valid: none in half of the cases, else a few or
 * many of those that a caller need not give; some are `null` in their place. Facts that the policy
 * names are left out more often than others.
 */
export function dropFacts(
  facts: ReturnsFacts,
  policy: PolicyDocument | undefined,
): fc.Arbitrary<ReturnsFacts> {
  const paths = droppable(facts);
  const names = JSON.stringify(policy?.rules ?? []) + JSON.stringify(policy?.conditions ?? {});
  const named = paths.filter((path) => names.includes(`$.${path.at(-1)}"`));
  const pool = named.length > 0 ? named : paths;
  const few = fc.subarray(pool, { maxLength: Math.min(3, pool.length) });
  const dropped = fc.oneof(
    { weight: 3, arbitrary: fc.constant([] as Path[]) },
    { weight: 2, arbitrary: few },
    { weight: 1, arbitrary: fc.subarray(paths) },
  );
  return fc.tuple(dropped, fc.boolean()).map(([gone, asNull]) => without(facts, gone, asNull));
}

function droppable(facts: ReturnsFacts): Path[] {
  const { order, lines, shipping, customer, tenders = [], request } = facts;
  const asked = request.lines ?? [];
  const wanted = request.wantedTenderId === undefined ? [["tenders"]] : [];
  return [
    ...keysOf(order, ["order"]),
    ...lines.flatMap((line, index) => keysOf(line, ["lines", index])),
    ...keysOf(shipping, ["shipping"]),
    ...keysOf(customer, ["customer"]),
    ...tenders.flatMap((tender, index) => keysOf(tender, ["tenders", index])),
    ...keysOf(request, ["request"]),
    ...asked.flatMap((line, index) => [
      ...keysOf(line, ["request", "lines", index]),
      ["request", "lines", index, "exchange"],
      ...keysOf(line.exchange, ["request", "lines", index, "exchange"]),
    ]),
    ["customer"],
    ...wanted,
    ["request", "lines"],
  ].filter((path) => path.length > 0);
}

function keysOf(group: Group | undefined, at: Path): Path[] {
  return Object.keys(group ?? {})
    .filter((key) => !kept.has(key))
    .map((key) => [...at, key]);
}

/** Removes one path after the other, longest first; what is already gone stays gone. */
function without(facts: ReturnsFacts, paths: readonly Path[], asNull: boolean): ReturnsFacts {
  return [...paths]
    .sort((a, b) => b.length - a.length)
    .reduce<unknown>((rest, path) => remove(rest, path, asNull), facts) as ReturnsFacts;
}

function remove(value: unknown, [step, ...rest]: Path, asNull: boolean): unknown {
  if (value === null || value === undefined || step === undefined) return value;
  if (Array.isArray(value))
    return value.map((element, index) =>
      index === step ? remove(element, rest, asNull) : element,
    );
  const { [step]: member, ...others } = value as Record<string, unknown>;
  if (rest.length > 0)
    return member === undefined ? value : { ...others, [step]: remove(member, rest, asNull) };
  return asNull ? { ...others, [step]: null } : others;
}
