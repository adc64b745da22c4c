import { expect, it } from "vitest";
import { z } from "zod";
import { createDocumentSchema } from "../../../src/policy/document-schema.js";
import { toJsonSchema } from "../../../src/policy/json-schema.js";
import { testEffects } from "../../property/arbitraries/policy-documents.js";

const schema = toJsonSchema({ domain: "test", effects: testEffects });

it("names its draft and its domain", () => {
  expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
  expect(schema.title).toBe("Redress policy (test)");
});

it("describes what an editor completes", () => {
  const { properties, required, additionalProperties, $defs } = schema as {
    properties: Record<string, unknown>;
    required: string[];
    additionalProperties: boolean;
    $defs: Record<string, unknown>;
  };
  expect(required).toEqual(["id", "domain", "version", "timeZone", "rules"]);
  expect(additionalProperties).toBe(false);
  expect(properties.domain).toEqual({ type: "string", const: "test" });
  expect(properties.$schema).toMatchObject({ type: "string", maxLength: 1000 });
  expect(Object.keys($defs)).toEqual(expect.arrayContaining(["condition", "rootCondition"]));
});

it("is plain JSON and the same at every call", () => {
  expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  expect(JSON.stringify(toJsonSchema({ domain: "test", effects: testEffects }))).toBe(
    JSON.stringify(schema),
  );
});

it("is refused for a domain without effects, and for an effect called error", () => {
  expect(() => createDocumentSchema({ domain: "test", effects: {} })).toThrow(
    new RangeError("a domain has at least one effect"),
  );
  expect(() =>
    createDocumentSchema({
      domain: "test",
      effects: { ...testEffects, error: z.strictObject({}) },
    }),
  ).toThrow(
    new RangeError("no effect is called `error`: json-rules-engine would throw its events"),
  );
});
