import { z } from "zod";

/** What a path that leads out of a schema ends at. */
const anything = z.unknown();

/**
 * Follows a path into a schema, and into the value that does not fit it; unions are entered by the
 * alternative that has the key.
 */
export function descend(
  schema: z.ZodType,
  path: readonly PropertyKey[],
  value: unknown,
): z.ZodType {
  let current = schema;
  let at = value;
  for (const key of path) {
    current = step(unwrap(current), key, at);
    at = Object(at)[key];
  }
  return current;
}

function step(schema: z.ZodType, key: PropertyKey, value: unknown): z.ZodType {
  if (schema instanceof z.ZodObject) return schema.shape[String(key)] ?? anything;
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  const entered = alternativeFor(schema, value);
  return entered === undefined ? anything : step(entered, key, value);
}

/** The alternative of a union that a value most resembles: its fixed values fit, most keys are shared. */
function alternativeFor(union: z.ZodType, value: unknown): z.ZodType | undefined {
  const fitting = optionsOf(union)
    .map((option) => alternativeFor(option, value) ?? unwrap(option))
    .filter((option) => matchesLiterals(option, value));
  return fitting.sort((a, b) => sharedKeys(b, value) - sharedKeys(a, value))[0];
}

/** How much of a value an alternative would take: its keys that the value has, 1 for any array. */
export function sharedKeys(option: z.ZodType, value: unknown): number {
  const inner = unwrap(option);
  if (Array.isArray(value)) return inner instanceof z.ZodArray ? 1 : 0;
  if (typeof value !== "object" || value === null) return 0;
  if (inner instanceof z.ZodObject)
    return Object.keys(inner.shape).filter((key) => Object.hasOwn(value, key)).length;
  return Math.max(0, ...optionsOf(inner).map((nested) => sharedKeys(nested, value)));
}

/** Tells whether the keys of an object schema that have only one value have it in this value. */
function matchesLiterals(option: z.ZodType, value: unknown): boolean {
  if (!(option instanceof z.ZodObject) || typeof value !== "object" || value === null) return false;
  return Object.entries(option.shape).every(
    ([key, field]) => !(field instanceof z.ZodLiteral) || field.values.has(Reflect.get(value, key)),
  );
}

/** Takes away what makes a schema optional or late. */
function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional) return unwrap(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodLazy) return unwrap(schema.unwrap() as z.ZodType);
  return schema;
}

/** The alternatives of a union; none for any other schema. */
export function optionsOf(schema: z.ZodType): readonly z.ZodType[] {
  const inner = unwrap(schema);
  return inner instanceof z.ZodUnion ? inner.options.map((option) => option as z.ZodType) : [];
}

/** The keys that an object schema knows; of a union, those of the alternative that fits the value. */
export function objectKeys(schema: z.ZodType, value: unknown): readonly string[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) return Object.keys(inner.shape);
  const entered = alternativeFor(inner, value);
  return entered === undefined ? [] : objectKeys(entered, value);
}

const typeNames: Readonly<Record<string, string>> = {
  string: "text",
  boolean: "true or false",
  int: "an integer",
  number: "an integer",
  array: "an array",
  object: "an object",
  record: "an object",
};

/** What a schema expects, in the words of a message: its description, its values or its type. */
export function describeExpected(schema: z.ZodType, issue: z.core.$ZodIssue): string {
  if (issue.code === "too_small")
    return `at least ${issue.minimum}${unitOf(issue.origin, issue.minimum)}`;
  if (issue.code === "too_big")
    return `at most ${issue.maximum}${unitOf(issue.origin, issue.maximum)}`;
  const described = descriptionOf(schema);
  if (described !== undefined) return described;
  if (issue.code === "invalid_value") return oneOf(issue.values);
  if (issue.code === "invalid_type") return typeNames[issue.expected] ?? issue.expected;
  const literals = literalsOf(schema);
  return literals.length === 0 ? "a valid value" : oneOf(literals);
}

/** What the keys of a record are, in the words of a message; `path` leads to one of its values. */
export function describeKey(
  schema: z.ZodType,
  path: readonly PropertyKey[],
  value: unknown,
): string {
  const record = unwrap(descend(schema, path.slice(0, -1), value));
  const described = record instanceof z.ZodRecord && (record.keyType as z.ZodType).description;
  return described || "a known key";
}

function descriptionOf(schema: z.ZodType): string | undefined {
  return schema.description ?? unwrap(schema).description;
}

function unitOf(origin: string, count: number | bigint): string {
  const plural = Number(count) === 1 ? "" : "s";
  if (origin === "array") return ` element${plural}`;
  return origin === "string" ? ` character${plural}` : "";
}

/** The fixed texts that a schema takes; of a union of objects, those of the keys that tell them apart. */
export function literalsOf(schema: z.ZodType): readonly string[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodEnum) return inner.options.map(String);
  if (inner instanceof z.ZodLiteral) return [...inner.values].map(String);
  if (inner instanceof z.ZodObject)
    return Object.values(inner.shape)
      .filter((field) => field instanceof z.ZodLiteral)
      .flatMap(literalsOf);
  return optionsOf(inner).flatMap(literalsOf);
}

function oneOf(values: readonly unknown[]): string {
  const shown = values.map((value) => `\`${String(value)}\``).join(", ");
  return values.length === 1 ? shown : `one of ${shown}`;
}
