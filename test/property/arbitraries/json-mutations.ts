import fc from "fast-check";

type Json = unknown;
type Path = readonly (string | number)[];

/** Values that are wrong in most places, and some that are right in a few. */
const strange: readonly Json[] = [
  ...[null, true, false, 0, -0, 1, -1, 1.5, 1e308, 2 ** 53, -(2 ** 53), Number.MAX_SAFE_INTEGER],
  ...["", " ", "a", "A", "a\n", "always", "always ", "equal", "not:equal", "not:", "swap:equals"],
  ...["2026-02-29", "2028-02-29", "2026-13-01", "2026-01-01T00:00:00Z", "c0", "b.two", "$.a", "$"],
  ...["$.a[0]", "$[?(@.a)]", "$..a", "$.a[01]", "EUR", "eur", "now", "stop", "constructor", "é"],
  ...("😀".repeat(11).match(/.*/su) ?? []),
  ...[20, 21, 50, 51, 100, 101, 500, 501, 1000, 1001].map((length) => "a".repeat(length)),
  ...[10, 20, 21, 100, 101, 1000, 1001].map((length) => "😀".repeat(length)),
  ...["\ud83d", "\ud83d".repeat(21), "\ude00\ud83d".repeat(10), `${"a".repeat(19)}\ud83d`],
  ...[
    [],
    {},
    [[]],
    [{}],
    [1],
    ["a"],
    [null],
    { a: 1 },
    { fact: "flag" },
    { fact: "flag", path: "$.a" },
  ],
  ...[{ all: [] }, { any: [] }, { not: {} }, { condition: "c0" }, { all: [{ condition: "c0" }] }],
  ...[{ days: 3 }, { days: -1 }, { type: "stop", params: {} }, { from: "2026-01-01" }, { en: "x" }],
  { condition: "c0", any: [{ condition: "c0" }] },
  { fact: "flag", operator: "equal", value: true },
];

const keys = [
  ...["all", "any", "not", "condition", "fact", "path", "operator", "value", "priority", "params"],
  ...["name", "event", "type", "overrides", "description", "title", "en", "EN", "c0", "C0", "a.b"],
  ...[
    "effective",
    "to",
    "currency",
    "calendar",
    "reasonOrder",
    "$schema",
    "toString",
    "tag",
    "flags",
  ],
];

/** A document with up to three changes at random places: gone, added, emptied, doubled, replaced. */
export function mutated(document: Json): fc.Arbitrary<Json> {
  const change = fc.record({
    at: fc.nat(1_000_000),
    kind: fc.constantFrom("delete", "add", "empty", "double", "replace", "cut"),
    key: fc.constantFrom(...keys),
    value: fc.constantFrom(...strange),
  });
  return fc
    .array(change, { minLength: 1, maxLength: 3 })
    .map((changes) => changes.reduce<Json>(apply, document));
}

interface Change {
  readonly at: number;
  readonly kind: "delete" | "add" | "empty" | "double" | "replace" | "cut";
  readonly key: string;
  readonly value: Json;
}

function apply(document: Json, change: Change): Json {
  const paths = pathsOf(document, []);
  return edit(document, paths[change.at % paths.length] ?? [], change);
}

function pathsOf(value: Json, path: Path): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...entries.flatMap(([key, child]) => pathsOf(child, [...path, key]))];
}

/** Changes a value; `undefined` takes it out of what it is in. */
function edit(value: Json, [step, ...rest]: Path, change: Change): Json {
  if (step === undefined) return changeHere(value, change);
  if (Array.isArray(value))
    return value
      .map((element, index) => (index === step ? edit(element, rest, change) : element))
      .filter((element) => element !== undefined);
  const entries = Object.entries(value as object).map(
    ([key, child]) => [key, key === step ? edit(child, rest, change) : child] as const,
  );
  return Object.fromEntries(entries.filter(([, child]) => child !== undefined));
}

function changeHere(value: Json, { kind, key, value: other }: Change): Json {
  if (kind === "delete") return undefined;
  if (kind === "replace") return other;
  if (typeof value === "string") return kind === "cut" ? value.slice(1) : `${value}${key}`;
  if (Array.isArray(value)) {
    if (kind === "empty") return [];
    return kind === "cut" ? value.slice(1) : [...value, kind === "double" ? value[0] : other];
  }
  if (typeof value === "object" && value !== null)
    return kind === "empty" ? {} : { ...value, [key]: other };
  return other;
}
