import { describe, expect, it } from "vitest";
import type { Showing } from "../../../src/privacy/disclosure/decision.js";
import type { RecordShape } from "../../../src/privacy/disclosure/record-shape.js";
import { redactRecord } from "../../../src/privacy/disclosure/redact-record.js";

const shape: RecordShape = {
  name: "full-name",
  customer: { email: "email", born: "date-of-birth", tags: "user.demographic.profile" },
  lines: [{ title: "order-items", price: "order-total" }],
};

const all: Readonly<Record<string, Showing>> = {
  name: "in-full",
  "customer.email": "in-full",
  "customer.born": "in-full",
  "customer.tags": "in-full",
  "lines[].title": "in-full",
  "lines[].price": "in-full",
};

function redact(record: unknown, showing = all, of: RecordShape = shape) {
  return redactRecord(record, of, new Map(Object.entries(showing)));
}

function refusalsOf(record: unknown, showing = all, of = shape): readonly string[] {
  const result = redact(record, showing, of);
  if (!("issues" in result)) throw new Error("the record was copied");
  return result.issues.map(({ code, message }) => `${code} ${message}`);
}

const throws = (): never => {
  throw new Error("asked");
};

describe("redactRecord shows", () => {
  it("what is listed, as each field is to be shown", () => {
    const record = {
      name: "Jane Doe",
      customer: { email: "jane@example.com", born: "1987-05-03", tags: ["vip", "late"] },
      lines: [
        { title: "Boots", price: 4_999 },
        { title: "Socks", price: 499n },
      ],
    };
    const showing: Record<string, Showing> = {
      name: "initials",
      "customer.email": "email",
      "customer.born": "nothing",
      "customer.tags": "hidden",
      "lines[].title": "in-full",
    };
    expect(redact(record, showing)).toEqual({
      record: {
        name: "J. D.",
        customer: { email: "j•••@example.com", tags: ["•••", "•••"] },
        lines: [{ title: "Boots" }, { title: "Socks" }],
      },
      withheldKeys: 0,
    });
    expect(redact(record)).toEqual({ record, withheldKeys: 0 });
  });

  it("dates as text, and null as null in full only", () => {
    const customer = { email: null, born: new Date(Date.UTC(1987, 4, 3)), tags: [true, null] };
    const bornOn = "1987-05-03T00:00:00.000Z";
    expect(redact({ customer })).toEqual({
      record: { customer: { email: null, born: bornOn, tags: [true, null] } },
      withheldKeys: 0,
    });
    const masked: Record<string, Showing> = {
      "customer.email": "email",
      "customer.born": "year",
      "customer.tags": "last-4",
    };
    expect(redact({ customer }, masked)).toEqual({
      record: { customer: { email: "•••", born: "1987-••-••", tags: ["•••", "•••"] } },
      withheldKeys: 0,
    });
  });

  it("no key for what is absent, not listed or not to be shown", () => {
    const record = { name: undefined, customer: null, note: "late", lines: [{ secret: 1 }] };
    expect(redact(record)).toStrictEqual({ record: { lines: [{}] }, withheldKeys: 2 });
  });

  it("no object and no list of which nothing is shown", () => {
    const record = { name: "Jane", customer: { email: "j" }, lines: [{ title: "Boots" }] };
    expect(redact(record, { name: "in-full" })).toStrictEqual({
      record: { name: "Jane" },
      withheldKeys: 0,
    });
    expect(redact(record, {})).toStrictEqual({ record: {}, withheldKeys: 0 });
    expect(redact([1, 2], {}, ["full-name"])).toStrictEqual({ record: [], withheldKeys: 0 });
  });

  it("nothing of a value that could hold what is not listed", () => {
    const values = [
      { secret: 1 },
      new Map([["secret", 1]]),
      [["secret"]],
      throws,
      Symbol("secret"),
      Number.NaN,
      new Date(Number.NaN),
      Object.create(Date.prototype) as unknown,
      { toJSON: () => "secret", toString: () => "secret" },
    ];
    for (const name of values)
      expect(redact({ name })).toStrictEqual({
        record: Array.isArray(name) ? { name: [] } : {},
        withheldKeys: 1,
      });
    const tags = ["vip", ...values, "late"];
    expect(redact({ customer: { tags } })).toStrictEqual({
      record: { customer: { tags: ["vip", "late"] } },
      withheldKeys: values.length,
    });
  });

  it("nothing of what is an object where the shape has a list, or the other way round", () => {
    const record = { name: "Jane", customer: [{ email: "j" }], lines: { 0: { title: "Boots" } } };
    expect(redact(record)).toStrictEqual({ record: { name: "Jane" }, withheldKeys: 2 });
    expect(redact({ customer: "jane", lines: ["Boots", { title: "Socks" }] })).toStrictEqual({
      record: { lines: [{ title: "Socks" }] },
      withheldKeys: 2,
    });
    for (const customer of [new Date(0), new Map([["email", "j"]]), new Set(["j"]), throws])
      expect(redact({ customer })).toStrictEqual({ record: {}, withheldKeys: 1 });
    expect(redact("Jane")).toStrictEqual({ record: undefined, withheldKeys: 1 });
    expect(redact(undefined)).toStrictEqual({ record: undefined, withheldKeys: 0 });
  });

  it("own data properties only", () => {
    class Customer {
      email = "jane@example.com";
      get born(): string {
        return throws();
      }
    }
    const customer = Object.assign(new Customer(), { [Symbol("tags")]: "secret" });
    Object.defineProperty(customer, "tags", { value: "secret", enumerable: false });
    const record: unknown = Object.create(
      { name: "inherited" },
      {
        customer: { value: customer, enumerable: true },
        note: { get: throws, enumerable: true },
        toJSON: { value: throws, enumerable: true },
      },
    );
    expect(redact(record)).toStrictEqual({
      record: { customer: { email: "jane@example.com" } },
      withheldKeys: 2,
    });
  });

  it("keys that name a prototype, as the plain keys they are", () => {
    const record: unknown = JSON.parse(
      '{ "__proto__": { "name": "Eve" }, "constructor": "a", "prototype": "b", "toString": "c" }',
    );
    const listed = { constructor: "full-name", prototype: "full-name", name: "full-name" } as never;
    const showing = { constructor: "in-full", prototype: "in-full", name: "in-full" } as const;
    const result = redact(record, showing, listed);
    expect(result).toEqual({ record: { constructor: "a", prototype: "b" }, withheldKeys: 2 });
    const copy = "record" in result ? (result.record as object) : {};
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
  });

  it("the elements of a list, but neither its holes nor its further properties", () => {
    const tags = Object.assign(["vip"], { secret: "x", map: throws });
    tags[3] = "late";
    expect(redact({ customer: { tags } })).toStrictEqual({
      record: { customer: { tags: ["vip", "late"] } },
      withheldKeys: 0,
    });
  });
});

describe("redactRecord leaves alone", () => {
  it("the record, which can be frozen", () => {
    const record = Object.freeze({ customer: Object.freeze({ tags: Object.freeze(["vip"]) }) });
    const result = redact(record);
    expect(result).toEqual({ record: { customer: { tags: ["vip"] } }, withheldKeys: 0 });
    const copy = "record" in result ? result.record : undefined;
    expect(copy).not.toBe(record);
    expect(Object.isFrozen(copy)).toBe(false);
  });

  it("setters that a prototype has", () => {
    const names = ["name", "0"] as const;
    const descriptor = { set: throws, configurable: true };
    Object.defineProperty(Object.prototype, names[0], descriptor);
    Object.defineProperty(Array.prototype, names[1], descriptor);
    try {
      const record = JSON.parse('{ "name": "Jane", "customer": { "tags": ["vip"] } }');
      const { record: copy } = redact(record) as { record: unknown };
      expect(JSON.stringify(copy)).toBe('{"name":"Jane","customer":{"tags":["vip"]}}');
    } finally {
      Reflect.deleteProperty(Object.prototype, names[0]);
      Reflect.deleteProperty(Array.prototype, names[1]);
    }
  });
});

describe("redactRecord refuses", () => {
  const cycle = "expected a record that does not contain itself, got a cycle";

  it("cycles, at the nearest place that the shape lists", () => {
    const customer: Record<string, unknown> = { email: "j" };
    customer.secret = { deeper: [customer] };
    const line: Record<string, unknown> = {};
    line.title = [line];
    const record: Record<string, unknown> = { customer, lines: [{}, line] };
    record.secret = { record };
    expect(refusalsOf(record, {})).toEqual([
      `cyclic_record /record/customer: ${cycle}`,
      `cyclic_record /record/lines/1/title: ${cycle}`,
      `cyclic_record /record: ${cycle}`,
    ]);
  });

  it("accessors at listed places, without asking them", () => {
    const get = { get: throws, enumerable: true };
    const tags = Object.defineProperty(["vip"], 1, get);
    const lines = Object.defineProperty([], 0, get);
    const record = Object.defineProperty({ customer: { tags }, lines }, "name", get);
    expect(refusalsOf(record, {})).toEqual([
      "invalid_type /record/customer/tags: expected a plain value, got an accessor",
      "invalid_type /record/lines/0: expected a plain value, got an accessor",
      "invalid_type /record/name: expected a plain value, got an accessor",
    ]);
  });

  it("lists that are too long, however few elements they have", () => {
    const tags = new Array<string>(100_001);
    const excess = "expected at most 100000 elements, got more";
    expect(refusalsOf({ customer: { tags }, secret: new Array(2 ** 32 - 1) })).toEqual([
      `too_large /record/customer/tags: ${excess}`,
      `too_large /record: ${excess}`,
    ]);
    const longest = Object.assign(new Array<string>(100_000), { 99999: "vip" });
    expect(redact({ customer: { tags: longest } })).toEqual({
      record: { customer: { tags: ["vip"] } },
      withheldKeys: 0,
    });
  });

  it("nesting that is too deep", () => {
    const nested = (levels: number): unknown =>
      levels === 0 ? "x" : levels % 2 === 0 ? [nested(levels - 1)] : { a: nested(levels - 1) };
    expect(redact({ secret: nested(63) })).toEqual({ record: {}, withheldKeys: 1 });
    expect(refusalsOf({ secret: nested(64) })).toEqual([
      "too_deep /record: expected at most 64 levels of nesting, got more",
    ]);
  });

  it("proxies that throw, without repeating what they threw", () => {
    const customer = new Proxy({}, { ownKeys: throws });
    expect(refusalsOf({ customer })).toEqual([
      "unreadable_record /record: expected a record that can be read, got one that throws",
    ]);
  });

  it("a shape that cannot be", () => {
    expect(refusalsOf({}, all, { name: {} })).toEqual([
      "empty_shape /shape/name: expected at least 1 key, got none",
    ]);
  });
});

describe("redactRecord goes once through what is shared", () => {
  it("wherever it is shared", () => {
    const customer = { email: "j", secret: 1 };
    const line = { title: "Boots", secret: 1 };
    const record = { customer, lines: [line, line], other: customer };
    expect(redact(record)).toEqual({
      record: { customer: { email: "j" }, lines: [{ title: "Boots" }, { title: "Boots" }] },
      withheldKeys: 4,
    });
  });

  it("however many paths lead to it", () => {
    let shared: unknown = { secret: 1 };
    let deep: RecordShape = { title: "order-items" };
    for (let level = 0; level < 30; level += 1) {
      shared = [shared, shared];
      deep = [deep];
    }
    const name = `deep${"[]".repeat(30)}.title`;
    const record = { deep: shared, secret: shared };
    const result = redact(record, { [name]: "in-full" }, { deep });
    expect(result).toMatchObject({ withheldKeys: 2 ** 30 + 1 });
  });
});
