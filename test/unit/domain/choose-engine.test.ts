import { afterEach, describe, expect, it, vi } from "vitest";
import { documentWith, factsWith } from "../../support/returns.js";

const generated = "../../../src/engines/generated";

afterEach(() => {
  vi.doUnmock(`${generated}/can-generate.js`);
  vi.doUnmock(`${generated}/create-generated-engine.js`);
  vi.resetModules();
});

async function loadReturns() {
  return (await import("../../../src/returns/index.js")).returns;
}

/** A host that forbids code generation, as Zod would find it too; and what asks whether it does. */
async function loadWhereForbidden() {
  const canGenerate = vi.fn(() => false);
  const createGeneratedEngine = () => {
    throw new EvalError("unsafe-eval is not an allowed source of script");
  };
  vi.resetModules();
  vi.doMock(`${generated}/can-generate.js`, () => ({ canGenerate }));
  vi.doMock(`${generated}/create-generated-engine.js`, () => ({ createGeneratedEngine }));
  return { returns: await loadReturns(), canGenerate };
}

const facts = factsWith({});

describe("the engine of a policy", () => {
  it("decides the same, whichever it is", async () => {
    const returns = await loadReturns();
    const options = [{}, { engine: "closures" }, { engine: "generated" }] as const;
    const [usual, ...others] = options.map((one) => returns.load(documentWith({}), one));
    const decision = usual?.decide(facts);
    expect(others.map((policy) => policy.decide(facts))).toEqual([decision, decision]);
  });

  it("generates code as soon as that pays, and decides the same before and after", async () => {
    vi.resetModules();
    const real = await import("../../../src/engines/generated/create-generated-engine.js");
    const createGeneratedEngine = vi.fn(real.createGeneratedEngine);
    vi.doMock(`${generated}/create-generated-engine.js`, () => ({ createGeneratedEngine }));
    const policy = (await loadReturns()).load(documentWith({}));
    const first = policy.decide(facts);
    for (let times = 1; times < 200; times += 1) policy.decide(facts);
    expect(createGeneratedEngine).not.toHaveBeenCalled();
    expect(policy.decide(facts)).toEqual(first);
    expect(policy.decide(facts)).toEqual(first);
    expect(createGeneratedEngine).toHaveBeenCalledTimes(1);
  });

  it("is closures where code may not be generated", async () => {
    const expected = (await loadReturns()).load(documentWith({})).decide(facts);
    const { returns } = await loadWhereForbidden();
    expect(returns.load(documentWith({})).decide(facts)).toEqual(expected);
  });

  it("is not generated, nor is that tried, where closures are asked for", async () => {
    const { returns, canGenerate } = await loadWhereForbidden();
    returns.load(documentWith({}), { engine: "closures" }).decide(facts);
    expect(canGenerate).not.toHaveBeenCalled();
  });

  it("is an issue where it is asked for and not allowed", async () => {
    const { returns } = await loadWhereForbidden();
    expect(returns.safeLoad(documentWith({}), { engine: "generated" })).toMatchObject({
      error: { issues: [{ code: "engine_refused", path: "/engine" }] },
    });
  });

  it.each([
    ["generate", "; did you mean `generated`?"],
    ["json-rules-engine", ""],
    [null, ""],
    [1, ""],
  ])("is an issue where it is %s", async (engine, hint) => {
    const returns = await loadReturns();
    const result = returns.safeLoad(documentWith({}), { engine: engine as "closures" });
    const received = engine === null ? "null" : `\`${engine}\``;
    expect(result).toMatchObject({
      error: {
        issues: [
          {
            code: "unknown_engine",
            message: `/engine: expected \`closures\` or \`generated\`, got ${received}${hint}`,
          },
        ],
      },
    });
  });

  it("is that of every version of a book", async () => {
    const returns = await loadReturns();
    const document = documentWith({ effective: { from: "2020-01-01" } });
    expect(() => returns.loadBook([document], { engine: "none" as "closures" })).toThrow(
      "/0/engine: expected",
    );
  });
});
