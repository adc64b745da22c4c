import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type Case, calendarDate, defineDomain, FactsError } from "../../../src/index.js";

/** A domain of a user's own: whether a warranty covers each of some devices. */
const shape = { model: z.enum(["a", "b"]), boughtOn: calendarDate().optional() };
const facts = z.strictObject({ devices: z.array(z.strictObject(shape)) });
type Facts = z.infer<typeof facts>;
type Verdict = "covered" | "not-covered" | "cannot-be-told";

function verdictOf(found: Case<Facts>["findings"][number]): Verdict {
  if (found.active.includes(true)) return "covered";
  return found.active.includes(undefined) ? "cannot-be-told" : "not-covered";
}

const definition = {
  name: "warranty",
  facts,
  record: z.object({ device: z.object(shape) }),
  effects: { cover: z.strictObject({ months: z.int().min(1) }) },
  derive: (given: Facts) =>
    given.devices.length === 0
      ? {
          issues: [{ code: "none", path: "/devices", expected: "", received: "", message: "none" }],
        }
      : { derived: given },
  subjects: ({ devices }: Facts) =>
    devices.map((device, index) => ({
      id: `${index}`,
      record: { device },
      absent: new Set<string>(),
      locate: () => [`/devices/${index}`],
    })),
  conclude: ({ findings }: Case<Facts>) => findings.map(verdictOf),
  allows: (model: string, { findings }: Case<Facts>) =>
    findings.some(({ subject }) => (subject.record.device as Facts["devices"][0]).model === model),
  missing: () => [],
};

const warranty = defineDomain(definition);
const document = {
  id: "warranty.standard",
  domain: "warranty",
  version: "1",
  timeZone: "UTC",
  rules: [
    {
      name: "cover.recent",
      conditions: {
        all: [
          { fact: "device", path: "$.model", operator: "equal", value: "a" },
          { fact: "device", path: "$.boughtOn", operator: "greaterThan", value: "2026-01-01" },
        ],
      },
      event: { type: "cover", params: { months: 24 } },
    },
  ],
};

describe("defineDomain", () => {
  const policy = warranty.load(document);
  const devices: Facts["devices"] = [
    { model: "a", boughtOn: "2026-05-01" },
    { model: "a" },
    { model: "b" },
  ];

  it("makes a domain of its parts", async () => {
    const verdicts = ["covered", "cannot-be-told", "not-covered"];
    expect(policy.decide({ devices })).toEqual(verdicts);
    expect(await policy.decideAsync({ devices })).toEqual(verdicts);
    expect(policy.allows("b", { devices })).toBe(true);
    expect(policy.subjects({ devices })[2]).toEqual({ device: { model: "b" } });
    expect(policy.toJsonRulesEngine()).toMatchObject([{ name: "cover.recent" }]);
    expect(warranty.name).toBe("warranty");
    expect(warranty.jsonSchema()).toMatchObject({ type: "object" });
  });

  it("refuses facts by the schema, and by what derivation finds", () => {
    expect(() => policy.decide({ devices: [] })).toThrow(FactsError);
    expect(policy.safeDecide({ devices: [] })).toMatchObject({
      success: false,
      error: { issues: [{ code: "none", path: "/devices" }] },
    });
    expect(policy.safeDecide({ devices: [{ model: "c" }] })).toMatchObject({
      error: { issues: [{ path: "/devices/0/model" }] },
    });
  });

  it("refuses documents of another domain, and effects that it has not", () => {
    expect(warranty.safeLoad({ ...document, domain: "returns" })).toMatchObject({
      error: { issues: [{ path: "/domain" }] },
    });
    const [rule] = document.rules;
    const deny = { ...rule, event: { type: "deny", params: {} } };
    expect(() => warranty.load({ ...document, rules: [deny] })).toThrow("/rules/0/event/type");
  });

  it("holds a rule for all subjects where the domain says that it is request-wide", () => {
    const wide = defineDomain({ ...definition, requestWide: () => true }).load(document);
    expect(wide.decide({ devices })).toEqual(["covered", "covered", "covered"]);
  });

  it("asks no rule of a subject that cannot have what it names", () => {
    const none = defineDomain({
      ...definition,
      subjects: ({ devices: given }: Facts) =>
        definition
          .subjects({ devices: given })
          .map((one) => ({ ...one, absent: new Set(["device"]) })),
    }).load(document);
    expect(none.decide({ devices })).toEqual(["not-covered", "not-covered", "not-covered"]);
  });

  it("hashes the document, not its spelling, and freezes it", () => {
    const respelt = Object.fromEntries(Object.entries(document).reverse());
    expect(warranty.load(respelt).hash).toBe(policy.hash);
    expect(warranty.load({ ...document, version: "2" }).hash).not.toBe(policy.hash);
    expect(Object.isFrozen(policy.document.rules)).toBe(true);
  });

  it("checks what a domain asks of its policies", () => {
    const issue = { code: "x", path: "/rules", expected: "", received: "", message: "never" };
    const strict = defineDomain({ ...definition, check: () => [issue] });
    expect(strict.safeLoad(document)).toMatchObject({ error: { issues: [issue] } });
  });
});
