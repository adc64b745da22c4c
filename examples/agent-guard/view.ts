/** Which parts of a record are wanted: paths such as `delivery.city`; a list stands for all of its entries. */
export interface View {
  readonly fields?: readonly string[] | undefined;
  readonly expand?: readonly string[] | undefined;
}

/** Which records are wanted, in which order. */
export interface Selection {
  readonly where?: readonly { readonly field: string; readonly is: string }[] | undefined;
  readonly q?: string | undefined;
  readonly sort?: string | undefined;
}

type Path = readonly string[];

/**
 * The parts of a record that are wanted: `fields`, or else all that is no object or list, and what is
 * expanded besides. Names are compared with those that are there; none is looked up, so `__proto__` is
 * nothing special, and a field that is hidden is like one that never was.
 */
export function view(record: unknown, { fields, expand = [] }: View): unknown {
  const plain = isObject(record)
    ? Object.keys(record).filter((key) => typeof record[key] !== "object")
    : [];
  const wanted = [...(fields ?? plain), ...expand];
  return pick(
    record,
    wanted.map((path) => path.split(".")),
  );
}

/** The records that are wanted, told by nothing but what they show. */
export function select<Entry extends { readonly record: unknown }>(
  entries: readonly Entry[],
  { where = [], q, sort }: Selection,
): readonly Entry[] {
  const found = entries.filter(
    ({ record }) =>
      where.every(({ field, is }) => valuesAt(record, field).some((value) => `${value}` === is)) &&
      (q === undefined || valuesIn(record).some((value) => `${value}`.includes(q))),
  );
  if (sort === undefined) return found;
  const key = ({ record }: Entry) => valuesAt(record, sort)[0];
  return [...found].sort((a, b) => compare(key(a), key(b)));
}

function pick(value: unknown, paths: readonly Path[]): unknown {
  if (paths.some((path) => path.length === 0)) return value;
  if (Array.isArray(value)) return value.map((entry) => pick(entry, paths));
  if (!isObject(value)) return undefined;
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    const below = paths.filter(([first]) => first === key).map(([, ...rest]) => rest);
    const picked = below.length === 0 ? undefined : pick(inner, below);
    return picked === undefined ? [] : [[key, picked] as const];
  });
  return Object.fromEntries(entries);
}

function valuesAt(record: unknown, path: string): readonly unknown[] {
  return valuesIn(pick(record, [path.split(".")]));
}

/** All single values below. */
function valuesIn(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return typeof value === "object" && value !== null
    ? Object.values(value).flatMap(valuesIn)
    : [value];
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [one, other] = [`${a ?? ""}`, `${b ?? ""}`];
  return one === other ? 0 : one < other ? -1 : 1;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
