import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Showing } from "../../src/privacy/disclosure/decision.js";
import { masks } from "../../src/privacy/disclosure/mask.js";
import { fieldsOf, type RecordShape } from "../../src/privacy/disclosure/record-shape.js";
import { redactRecord } from "../../src/privacy/disclosure/redact-record.js";
import { runs } from "../support/property-options.js";

/** A record still to be built: every text in it becomes one that is nowhere else. */
type Plan =
  | { readonly kind: "text" | "date" | "null" | "absent" | "flag" | "getter" | "up" }
  | { readonly kind: "not-a-number" | "function" | "map" | "answers" }
  | { readonly kind: "list"; readonly elements: readonly Plan[] }
  | {
      readonly kind: "object";
      readonly as: "plain" | "bare" | "instance";
      readonly entries: readonly (readonly [string, Plan])[];
    };

const keys = ["a", "b", "c", "constructor", "prototype", "toString", "toJSON", "length"] as const;
/** `secret` is built as a name that tells something, and is never listed. */
const allKeys = [...keys, "secret", "__proto__"] as const;

const category = fc.constant("full-name" as const);
const { shape } = fc.letrec<{ tree: RecordShape; shape: RecordShape }>((tie) => ({
  tree: fc.oneof({ maxDepth: 3 }, category, tie("shape")),
  shape: fc.oneof(
    { maxDepth: 3 },
    fc.dictionary(fc.constantFrom(...keys), tie("tree"), { minKeys: 1, maxKeys: 4 }),
    fc.tuple(tie("tree")),
  ),
}));

type Kind = Plan["kind"];
const scalars: readonly Kind[] = ["text", "text", "date", "null", "absent", "flag"];
const odd: readonly Kind[] = ["not-a-number", "function", "map", "answers"];

type Class = (Plan & { readonly kind: "object" })["as"];

const key = fc.constantFrom(...allKeys);

function listOf(element: fc.Arbitrary<Plan>): fc.Arbitrary<Plan> {
  return fc.array(element, { maxLength: 3 }).map((elements) => ({ kind: "list", elements }));
}

function objectOf(
  as: fc.Arbitrary<Class>,
  entries: fc.Arbitrary<readonly (readonly [string, Plan])[]>,
): fc.Arbitrary<Plan> {
  return fc.record({ kind: fc.constant("object" as const), as, entries });
}

/** Records as the shape has them, but for parts that are anything: `kinds` are what their leaves can be. */
function planFor(
  of: RecordShape,
  kinds: readonly Kind[],
  classes: readonly Class[],
): fc.Arbitrary<Plan> {
  const leaf = fc.constantFrom(...kinds).map((kind) => ({ kind }) as Plan);
  const as = fc.constantFrom(...classes);
  const { anything } = fc.letrec<{ anything: Plan }>((tie) => ({
    anything: fc.oneof(
      { maxDepth: 3 },
      leaf,
      listOf(tie("anything")),
      objectOf(as, fc.array(fc.tuple(key, tie("anything")), { maxLength: 3 })),
    ),
  }));
  const fitting = (one: RecordShape): fc.Arbitrary<Plan> => {
    if (typeof one === "string") return leaf;
    if (isList(one)) return listOf(mostly(one[0]));
    const members = Object.entries(one);
    const listed = members.map(([name, member]) => fc.tuple(fc.constant(name), mostly(member)));
    const unlisted = fc.array(fc.tuple(key, anything), { maxLength: 2 });
    const entries = fc.tuple(unlisted, fc.tuple(...listed)).map((both) => both.flat());
    return objectOf(as, entries);
  };
  const mostly = (one: RecordShape): fc.Arbitrary<Plan> =>
    fc.oneof({ weight: 5, arbitrary: fitting(one) }, { weight: 1, arbitrary: anything });
  return mostly(of);
}

const showing = fc.constantFrom<Showing>("in-full", "in-full", "nothing", ...masks);

function caseOf(kinds: readonly Kind[], classes: readonly Class[] = ["plain", "bare", "instance"]) {
  return fc.tuple(shape, fc.array(showing, { minLength: 1, maxLength: 8 })).chain(([of, ways]) =>
    planFor(of, kinds, classes).map((plan) => {
      const result = fieldsOf(of);
      const names = result.success ? result.data.map(({ name }) => name) : [];
      const shown = names.map(
        (name, index) => [name, ways[index % ways.length] as Showing] as const,
      );
      return { of, plan, shown: new Map(shown) };
    }),
  );
}

type Case = ReturnType<typeof caseOf> extends fc.Arbitrary<infer One> ? One : never;

/** Where in the shape a value is; `undefined` is where the shape lists nothing. */
type Place = { readonly of: RecordShape; readonly name: string } | undefined;

/** What was built, and what a reader of the shape alone expects of it. */
class Builder {
  readonly texts: { readonly text: string; readonly field: string | undefined }[] = [];
  withheld = 0;
  listedGetters = 0;
  cycles = 0;
  readonly #open: object[] = [];
  readonly #case: Case;
  readonly #salt: string;

  /** What is withheld is built with `salt`: two records that differ only there differ in it. */
  constructor(one: Case, salt: string) {
    this.#case = one;
    this.#salt = salt;
  }

  build(): unknown {
    return this.#build(this.#case.plan, { of: this.#case.of, name: "" });
  }

  #build(plan: Plan, place: Place): unknown {
    if (plan.kind === "object") return this.#object(plan, place);
    if (plan.kind === "list") return this.#list(plan.elements, place);
    if (plan.kind === "up") return this.#up(place);
    const isEmpty = plan.kind === "absent" || plan.kind === "null";
    const isSingle = isEmpty || ["text", "date", "flag"].includes(plan.kind);
    const fits = typeof place?.of === "string" ? isSingle : isEmpty || isEmptyObject(plan, place);
    if (place !== undefined && !fits) this.withheld += 1;
    const field = fits && typeof place?.of === "string" ? place.name : undefined;
    return leafOf(plan.kind, () => this.#text(field));
  }

  #object(plan: Plan & { readonly kind: "object" }, place: Place): object {
    const members = place !== undefined && isMembers(place.of) ? place.of : undefined;
    if (place !== undefined && members === undefined) this.withheld += 1;
    const object = emptyObject(plan.as);
    Object.defineProperty(object, Symbol("secret"), {
      value: this.#text(undefined),
      enumerable: true,
    });
    Object.defineProperty(object, "invisible", { value: this.#text(undefined), enumerable: false });
    this.#open.push(object);
    for (const [key, child] of new Map(plan.entries)) {
      const isListed = members !== undefined && Object.hasOwn(members, key);
      const name = place === undefined || place.name === "" ? key : `${place.name}.${key}`;
      const inside = isListed ? { of: members[key] as RecordShape, name } : undefined;
      if (members !== undefined && !isListed) this.withheld += 1;
      this.#put(object, key === "secret" ? `secret-${this.#salt}` : key, child, inside);
    }
    this.#open.pop();
    return object;
  }

  #put(object: object, key: string, child: Plan, place: Place): void {
    if (child.kind !== "getter") {
      const value = this.#build(child, place);
      const property = { value, enumerable: true, writable: true, configurable: true };
      Object.defineProperty(object, key, property);
      return;
    }
    if (place !== undefined) this.listedGetters += 1;
    Object.defineProperty(object, key, { get: throws, enumerable: true });
  }

  #list(elements: readonly Plan[], place: Place): unknown[] {
    const isField = typeof place?.of === "string";
    const of = place !== undefined && isList(place.of) ? place.of[0] : undefined;
    if (place !== undefined && !isField && of === undefined) this.withheld += 1;
    const list: unknown[] = Object.assign([], { invisible: this.#text(undefined) });
    this.#open.push(list);
    for (const element of elements) {
      const inside = of === undefined ? undefined : { of, name: `${place?.name}[]` };
      list.push(isField ? this.#element(element, place) : this.#build(element, inside));
    }
    this.#open.pop();
    return list;
  }

  /** A list in a list at a field could hold anything. */
  #element(plan: Plan, place: Place): unknown {
    if (plan.kind !== "list") return this.#build(plan, place);
    this.withheld += 1;
    return this.#list(plan.elements, undefined);
  }

  #up(place: Place): unknown {
    const target = this.#open.at(-2) ?? this.#open.at(-1);
    if (target !== undefined) this.cycles += 1;
    else if (place !== undefined && typeof place.of !== "string") return null;
    return target ?? null;
  }

  #text(field: string | undefined): string {
    const shown = field === undefined ? "nothing" : (this.#case.shown.get(field) ?? "nothing");
    const salt = shown === "nothing" || shown === "hidden" ? this.#salt : "known";
    const text = `text ${salt} ${this.texts.length} end`;
    this.texts.push({ text, field });
    return text;
  }
}

class Instance {
  readonly own = undefined;
  get c(): string {
    return throws();
  }
}

const throws = (): never => {
  throw new Error("an accessor was asked");
};

function emptyObject(as: Class): object {
  if (as === "plain") return {};
  const object: object = as === "bare" ? Object.create(null) : new Instance();
  Reflect.deleteProperty(object, "own");
  return object;
}

function leafOf(kind: Kind, text: () => string): unknown {
  if (kind === "text") return text();
  if (kind === "date") return new Date(Date.UTC(1987, 4, 3));
  if (kind === "null") return null;
  if (kind === "flag") return true;
  if (kind === "not-a-number") return Number.NaN;
  if (kind === "function") return Object.assign(() => "", { text: text() });
  if (kind === "map") return new Map([["a", text()]]);
  return kind === "answers" ? new Answering(text()) : undefined;
}

/** Tells its text to who asks it for JSON or for text. */
class Answering {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toJSON(): string {
    return this.#text;
  }
  toString(): string {
    return this.#text;
  }
}

function isList(of: RecordShape): of is readonly [RecordShape] {
  return Array.isArray(of);
}

function isMembers(of: RecordShape): of is { readonly [key: string]: RecordShape } {
  return typeof of === "object" && !isList(of);
}

/** An instance without properties of its own is an object with none. */
function isEmptyObject({ kind }: Plan, place: Place): boolean {
  return kind === "answers" && place !== undefined && isMembers(place.of);
}

/** The names of all places that an output has something at. */
function* placesIn(
  value: unknown,
  fields: ReadonlyMap<string, Showing>,
  name = "",
): Generator<string> {
  yield name;
  if (typeof value !== "object" || value === null) return;
  for (const key of Reflect.ownKeys(value)) {
    if (Array.isArray(value) && key === "length") continue;
    const property = Object.getOwnPropertyDescriptor(value, key);
    expect(property).toMatchObject({ enumerable: true, writable: true, configurable: true });
    if (!Array.isArray(value)) yield* placesIn(property?.value, fields, joined(name, String(key)));
    else yield* placesIn(property?.value, fields, fields.has(name) ? name : `${name}[]`);
  }
}

function joined(name: string, key: string): string {
  return name === "" ? key : `${name}.${key}`;
}

/** The shown fields, and the objects and lists that lead to them. */
function allowed(fields: ReadonlyMap<string, Showing>): ReadonlySet<string> {
  const shown = [...fields].filter(([, way]) => way !== "nothing").map(([name]) => name);
  const leading = shown.flatMap((name) =>
    Array.from(name.matchAll(/\.|\[|$/g), ({ index }) => name.slice(0, index)),
  );
  return new Set(["", ...leading]);
}

function freeze(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const key of Reflect.ownKeys(value)) {
    const property = Object.getOwnPropertyDescriptor(value, key);
    freeze(property?.value);
  }
  return value;
}

function redacted(one: Case, salt = "first") {
  const builder = new Builder(one, salt);
  const record = builder.build();
  const result = redactRecord(record, one.of, one.shown);
  return { builder, record, result };
}

function copied(one: Case, salt = "first") {
  const { builder, record, result } = redacted(one, salt);
  if ("issues" in result) throw new Error(result.issues.map(({ message }) => message).join("\n"));
  return { builder, record, result };
}

/** Objects that have a key `constructor` compare badly as objects. */
function jsonOf({ result }: { readonly result: unknown }): string {
  return JSON.stringify(result);
}

describe("a redacted record", () => {
  const anyCase = caseOf([...scalars, ...scalars, ...odd]);

  it("has plain data only, at places that are listed and shown", () => {
    const law = fc.property(anyCase, (one) => {
      const { result } = copied(one);
      const places = [...placesIn(result.record, one.shown)];
      const may = allowed(one.shown);
      expect(places.filter((name) => !may.has(name))).toEqual([]);
    });
    fc.assert(law, runs());
  });

  it("has every text that is shown in full, and no text that is not", () => {
    const law = fc.property(anyCase, (one) => {
      const { builder, result } = copied(one);
      const json = JSON.stringify(result.record) ?? "";
      for (const { text, field } of builder.texts) {
        const isShown = field !== undefined && one.shown.get(field) === "in-full";
        expect([text, json.includes(text)]).toEqual([text, isShown]);
      }
      expect(json).not.toContain("secret");
    });
    fc.assert(law, runs());
  });

  it("does not depend on what is withheld", () => {
    const law = fc.property(anyCase, (one) => {
      expect(jsonOf(copied(one, "first"))).toBe(jsonOf(copied(one, "second")));
    });
    fc.assert(law, runs());
  });

  it("comes with the number of keys and elements that the shape does not have so", () => {
    const law = fc.property(anyCase, (one) => {
      const { builder, result } = copied(one);
      expect(result.withheldKeys).toBe(builder.withheld);
    });
    fc.assert(law, runs());
  });

  it("is the same of a frozen record, and the same each time", () => {
    const law = fc.property(anyCase, (one) => {
      const { record, result } = copied(one);
      const again = redactRecord(record, one.of, one.shown);
      const frozen = redactRecord(freeze(record), one.of, one.shown);
      expect([jsonOf({ result: again }), jsonOf({ result: frozen })]).toEqual([
        jsonOf({ result }),
        jsonOf({ result }),
      ]);
    });
    fc.assert(law, runs());
  });
});

describe("a record that is refused", () => {
  const segments = new Set<string>([...keys, "record"]);

  function checkIssues(one: Case, code: string, count: (builder: Builder) => number): void {
    const { builder, result } = redacted(one);
    const issues = "issues" in result ? result.issues : [];
    expect(issues.length > 0).toBe(count(builder) > 0);
    for (const issue of issues) {
      expect(issue.code).toBe(code);
      const path = issue.path.split("/").slice(1);
      expect(path.filter((name) => !segments.has(name) && !/^\d+$/.test(name))).toEqual([]);
    }
    expect(JSON.stringify(issues)).not.toMatch(/secret|text/);
  }

  it("has an accessor at a listed place; one anywhere else is not asked", () => {
    const law = fc.property(caseOf([...scalars, "getter"]), (one) => {
      checkIssues(one, "invalid_type", (builder) => builder.listedGetters);
    });
    fc.assert(law, runs());
  });

  it("contains itself, wherever that is", () => {
    const law = fc.property(caseOf([...scalars, "up"], ["plain", "bare"]), (one) => {
      checkIssues(one, "cyclic_record", (builder) => builder.cycles);
    });
    fc.assert(law, runs());
  });
});
