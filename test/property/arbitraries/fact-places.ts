import type { FactNode, FactSchema } from "../../../src/ir/fact-type.js";

/** The kinds of single values that a fact can be. */
export type ScalarKind = "boolean" | "integer" | "money" | "text" | "date" | "instant" | "enum";

/** A fact as a document names it, with what is known of its type; `values` are those of an enum. */
export interface Place {
  readonly fact: string;
  readonly path?: string;
  readonly kind: ScalarKind;
  readonly isList: boolean;
  readonly values: readonly string[];
}

const fields = (nodes: Readonly<Record<string, FactNode>>): FactSchema => ({
  kind: "record",
  fields: new Map(Object.entries(nodes)),
});
const listOf = (of: FactNode): FactNode => ({ kind: "list", of });
const status: FactNode = { kind: "enum", values: ["open", "closed", "on-hold"] };
const ending: FactNode = { kind: "enum", values: ["closed", "lost"] };

/** A schema with every type of fact: single, in lists, in groups, in lists of groups and of lists. */
export const everyTypeSchema: FactSchema = fields({
  flag: { kind: "boolean" },
  count: { kind: "integer" },
  total: { kind: "money" },
  status,
  note: { kind: "text" },
  placedOn: { kind: "date" },
  deliveredAt: { kind: "instant" },
  flags: listOf({ kind: "boolean" }),
  counts: listOf({ kind: "integer" }),
  amounts: listOf({ kind: "money" }),
  endings: listOf(ending),
  tags: listOf({ kind: "text" }),
  holidays: listOf({ kind: "date" }),
  scans: listOf({ kind: "instant" }),
  customer: fields({
    vip: { kind: "boolean" },
    points: { kind: "integer" },
    credit: { kind: "money" },
    ending,
    name: { kind: "text" },
    since: { kind: "date" },
    seenAt: { kind: "instant" },
    address: fields({ zip: { kind: "text" }, floors: listOf({ kind: "integer" }) }),
  }),
  parcels: listOf(fields({ weight: { kind: "integer" }, codes: listOf({ kind: "text" }), status })),
  matrix: listOf(listOf({ kind: "integer" })),
});

/** Every fact of `everyTypeSchema` that a rule can test; of lists, the first two elements too. */
export const everyPlace: readonly Place[] = [...everyTypeSchema.fields].flatMap(([fact, node]) =>
  placesOf(node, fact, "$"),
);

function placesOf(node: FactNode, fact: string, path: string): Place[] {
  if (node.kind === "record")
    return [...node.fields].flatMap(([name, field]) => placesOf(field, fact, `${path}.${name}`));
  if (node.kind !== "list") return [placeOf(node, false, fact, path)];
  const elements = [0, 1].flatMap((index) => placesOf(node.of, fact, `${path}[${index}]`));
  const { of } = node;
  const whole = of.kind === "record" || of.kind === "list" ? [] : [placeOf(of, true, fact, path)];
  return [...whole, ...elements];
}

function placeOf(
  node: Exclude<FactNode, { readonly kind: "list" | "record" }>,
  isList: boolean,
  fact: string,
  path: string,
): Place {
  const values = node.kind === "enum" ? node.values : [];
  return { fact, ...(path === "$" ? {} : { path }), kind: node.kind, isList, values };
}
