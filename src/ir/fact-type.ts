/**
 * The types that a fact can have in a rule. There are no floats, and text has no order.
 * In a record of facts the values are: `boolean`; `integer` and `money` (minor units of the order's
 * currency) as safe integers; `enum` and `text` as strings; `date` as `YYYY-MM-DD`; `instant` as
 * `YYYY-MM-DDTHH:mm:ss.sssZ`, always in UTC, so that comparing the text compares the time.
 */
export type ScalarType =
  | { readonly kind: "boolean" | "integer" | "money" | "text" | "date" | "instant" }
  | { readonly kind: "enum"; readonly values: readonly string[] };

/** A list of scalars: what `contains`, `in` and the list decorators work on. */
export interface ListType {
  readonly kind: "list";
  readonly of: FactNode;
}

/** A group of facts under names: has a path into it, but no value that a rule can test. */
export interface RecordType {
  readonly kind: "record";
  readonly fields: ReadonlyMap<string, FactNode>;
}

/** A node of a fact schema. */
export type FactNode = ScalarType | ListType | RecordType;

/** What a reference may point at: a scalar or a list of scalars. */
export type FactType = ScalarType | (ListType & { readonly of: ScalarType });

/** All facts that a domain's rules may name: the top level of a record. */
export type FactSchema = RecordType;

/** Tells whether a node is something that a rule can test. */
export function isFactType(node: FactNode): node is FactType {
  return node.kind === "list" ? isScalarType(node.of) : node.kind !== "record";
}

/** Tells whether a node is a single value. */
export function isScalarType(node: FactNode): node is ScalarType {
  return node.kind !== "record" && node.kind !== "list";
}

/** A type in the words of a message: `a list of text`, "one of `card`, `cash`". */
export function describeType(node: FactNode): string {
  if (node.kind === "enum")
    return `one of ${node.values.map((value) => `\`${value}\``).join(", ")}`;
  if (node.kind === "list") return `a list of ${describeType(node.of)}`;
  if (node.kind === "record") return "a group of facts";
  return scalarNames[node.kind];
}

const scalarNames = {
  boolean: "true or false",
  integer: "an integer",
  money: "an amount in minor units",
  text: "text",
  date: "a date (YYYY-MM-DD)",
  instant: "an instant with offset",
} as const;
