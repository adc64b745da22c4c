import { describe, expect, it } from "vitest";
import { FactsError } from "../../../src/errors/facts-error.js";
import { fieldsOf, type RecordShape } from "../../../src/privacy/disclosure/record-shape.js";

function refusalsOf(shape: unknown): readonly string[] {
  const result = fieldsOf(shape);
  if (result.success) throw new Error("the shape was read");
  expect(result.error).toBeInstanceOf(FactsError);
  return result.error.issues.map(({ code, message }) => `${code} ${message}`);
}

function nested(levels: number): unknown {
  let shape: unknown = "full-name";
  for (let level = 0; level < levels; level += 1) shape = level % 2 === 0 ? { a: shape } : [shape];
  return shape;
}

describe("fieldsOf", () => {
  it("names each field by its place, in the order of the shape", () => {
    const shape = {
      customer: { email: "email", address: { city: "user.contact.address.city" } },
      lines: [{ title: "order-items", tags: ["order.tag"] }],
      matrix: [["order.cell"]],
      constructor: "full-name",
    };
    expect(fieldsOf(shape)).toEqual({
      success: true,
      data: [
        { name: "customer.email", category: "email" },
        { name: "customer.address.city", category: "user.contact.address.city" },
        { name: "lines[].title", category: "order-items" },
        { name: "lines[].tags[]", category: "order.tag" },
        { name: "matrix[][]", category: "order.cell" },
        { name: "constructor", category: "full-name" },
      ],
    });
  });

  it("takes a list as the root", () => {
    const names = (shape: RecordShape) => {
      const result = fieldsOf(shape);
      return result.success && result.data.map(({ name }) => name);
    };
    expect(names([{ title: "order-items" }])).toEqual(["[].title"]);
    expect(names(["order-items"])).toEqual(["[]"]);
  });

  it("takes the same part at two places", () => {
    const place = { city: "user.contact.address.city" };
    const result = fieldsOf({ home: place, work: place });
    expect(result.success && result.data.map(({ name }) => name)).toEqual([
      "home.city",
      "work.city",
    ]);
  });

  it("nests 32 levels deep and no deeper", () => {
    expect(fieldsOf(nested(32)).success).toBe(true);
    const [refusal] = refusalsOf(nested(33));
    expect(refusal).toMatch(
      /^too_deep \/shape(\/a\/0){16}: expected at most 32 levels of nesting, got more$/,
    );
  });

  const category = "expected the name of a category, an object or a list of one shape";
  const key = "expected a key that is not empty, not `__proto__` and without `.`, `[` and `]`";

  it.each<[string, unknown, readonly string[]]>([
    [
      "a root that is a category",
      "full-name",
      ["invalid_type /shape: expected an object or a list of one shape, got a string"],
    ],
    ["nothing", undefined, [`invalid_type /shape: ${category}, got nothing`]],
    ["null", null, [`invalid_type /shape: ${category}, got null`]],
    [
      "leaves that name no category",
      { a: 1, b: null, c: () => "full-name", d: [undefined] },
      [
        `invalid_type /shape/a: ${category}, got a number`,
        `invalid_type /shape/b: ${category}, got null`,
        `invalid_type /shape/c: ${category}, got a function`,
        `invalid_type /shape/d/0: ${category}, got nothing`,
      ],
    ],
    ["a hole", { a: new Array(1) }, [`invalid_type /shape/a/0: ${category}, got nothing`]],
    [
      "lists of none and of two shapes",
      { a: [], b: ["full-name", "full-name"] },
      [
        "invalid_value /shape/a: expected a list of one shape, got `0` of them",
        "invalid_value /shape/b: expected a list of one shape, got `2` of them",
      ],
    ],
    [
      "objects without a key",
      { a: {}, b: [new Map([["c", "full-name"]])] },
      [
        "empty_shape /shape/a: expected at least 1 key, got none",
        "empty_shape /shape/b/0: expected at least 1 key, got none",
      ],
    ],
    [
      "keys that make names ambiguous",
      { "a.b": "full-name", "c[": "full-name", "d/]": "full-name", "": "full-name" },
      [
        `invalid_key /shape/a.b: ${key}, got \`a.b\``,
        `invalid_key /shape/c[: ${key}, got \`c[\``,
        `invalid_key /shape/d~1]: ${key}, got \`d/]\``,
        `invalid_key /shape/: ${key}, got an empty one`,
      ],
    ],
    [
      "a key that reaches a prototype",
      JSON.parse('{ "a": { "__proto__": "full-name" } }'),
      [`invalid_key /shape/a/__proto__: ${key}, got \`__proto__\``],
    ],
  ])("refuses %s", (_, shape, refusals) => expect(refusalsOf(shape)).toEqual(refusals));

  it("refuses a shape that contains itself", () => {
    const shape: Record<string, unknown> = { a: "full-name" };
    shape.b = { c: [shape] };
    expect(refusalsOf(shape)).toEqual([
      "cyclic_shape /shape/b/c/0: expected a shape that does not contain itself, got a cycle",
    ]);
  });

  it("refuses accessors without asking them", () => {
    const throws = (): never => {
      throw new Error("asked");
    };
    const element = Object.defineProperty([], 0, { get: throws, enumerable: true });
    const shape = Object.defineProperty({ b: element }, "a", { get: throws, enumerable: true });
    expect(refusalsOf(shape)).toEqual([
      "invalid_type /shape/b/0: expected a plain value, got an accessor",
      "invalid_type /shape/a: expected a plain value, got an accessor",
    ]);
  });

  it("refuses what throws when it is looked at", () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(refusalsOf({ a: proxy })).toEqual([
      "unreadable_shape /shape: expected a shape that can be read, got one that throws",
    ]);
  });

  it("refuses a shape that is small on paper and huge when written out", () => {
    let shape: unknown = "full-name";
    for (let level = 0; level < 32; level += 1) shape = { a: shape, b: shape };
    expect(refusalsOf(shape)).toEqual([
      "too_large /shape: expected at most 10000 places, got more",
    ]);
  });
});
