import fc from "fast-check";
import type { FactNode, FactSchema } from "../../../src/ir/fact-type.js";
import type { ScalarKind } from "./fact-places.js";

/** How records are made: how long lists at least are, and whether facts may be left out or `null`. */
export interface RecordOptions {
  readonly shortestList: number;
  readonly complete: boolean;
}

type FactObject = Readonly<Record<string, unknown>>;

const largest = Number.MAX_SAFE_INTEGER;

/**
 * Few values per kind, in neighbouring pairs, so that facts and literals often are equal or one
 * apart; month ends, a leap day, and the hours in which clocks of Berlin and New York change.
 */
const pools: Readonly<Record<Exclude<ScalarKind, "enum">, readonly (boolean | number | string)[]>> =
  {
    boolean: [true, false],
    integer: [-largest, -1, 0, 1, 13, 14, 15, largest - 1, largest],
    money: [0, 1, 4999, 5000, 5001, largest - 1, largest],
    text: ["", " ", "a", "A", "b", "5", "10", "e\u0301", "\u00e9", "😀", "$.flag", "__proto__"],
    date: [
      "0000-01-01",
      "2026-01-31",
      "2026-02-28",
      "2026-03-01",
      "2026-03-29",
      "2026-10-25",
    ].concat(["2026-12-31", "2027-01-01", "2028-02-29", "9999-12-31"]),
    instant: [
      "1900-01-01T00:00:00.000Z",
      "2026-03-29T00:59:59.999Z",
      "2026-03-29T01:00:00.000Z",
    ].concat(["2026-10-25T00:30:00.000Z", "2026-10-25T01:30:00.000Z", "2026-11-01T06:00:00.000Z"]),
  };

/** A single value of a kind, as records hold it. */
export function scalar(kind: ScalarKind, values: readonly string[]): fc.Arbitrary<unknown> {
  return fc.constantFrom<unknown>(...(kind === "enum" ? values : pools[kind]));
}

/** A record of facts with the shape of a schema. */
export function factRecord(schema: FactSchema, options: RecordOptions): fc.Arbitrary<FactObject> {
  const entries = [...schema.fields].map(([name, node]) =>
    field(valueFor(node, options), options).map((value) => [name, value] as const),
  );
  return fc
    .tuple(...entries)
    .map((all) => Object.fromEntries(all.filter(([, value]) => value !== undefined)));
}

function field(value: fc.Arbitrary<unknown>, { complete }: RecordOptions): fc.Arbitrary<unknown> {
  if (complete) return value;
  return fc.oneof(
    { weight: 6, arbitrary: value },
    { weight: 2, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
}

function valueFor(node: FactNode, options: RecordOptions): fc.Arbitrary<unknown> {
  if (node.kind === "record") return factRecord(node, options);
  if (node.kind === "list")
    return fc.array(valueFor(node.of, options), { minLength: options.shortestList, maxLength: 3 });
  return scalar(node.kind, node.kind === "enum" ? node.values : []);
}

/**
 * Fills in what is missing of a record from a complete one; what is there stays as it is, and lists
 * keep their length.
 */
export function completed(partial: FactObject, source: FactObject): FactObject {
  const entries = Object.entries(source).map(([name, value]) => [name, fill(partial[name], value)]);
  return Object.fromEntries(entries);
}

function fill(value: unknown, source: unknown): unknown {
  if (value === undefined || value === null) return source;
  if (Array.isArray(value) && Array.isArray(source))
    return value.map((element, index) => fill(element, source[index % source.length]));
  if (!isGroup(value) || !isGroup(source)) return value;
  return completed(value, source);
}

function isGroup(value: unknown): value is FactObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
