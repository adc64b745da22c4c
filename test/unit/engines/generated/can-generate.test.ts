import { afterEach, describe, expect, it, vi } from "vitest";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

const load = async () =>
  (await import("../../../../src/engines/generated/can-generate.js")).canGenerate;

/** What a page with a Content-Security-Policy has: `Function` is there, and refuses. */
function refusing() {
  return vi.fn(function refuse(): never {
    throw new EvalError("unsafe-eval is not an allowed source of script");
  });
}

describe("whether code may be generated", () => {
  it("is told by doing it", async () => {
    expect((await load())()).toBe(true);
  });

  it("is told by a refusal", async () => {
    vi.stubGlobal("Function", refusing());
    expect((await load())()).toBe(false);
  });

  it("is told by a host that lets it pass and gives nothing", async () => {
    vi.stubGlobal("Function", function nothing() {
      return () => undefined;
    });
    expect((await load())()).toBe(false);
  });

  it("is tried once, when it is first asked for", async () => {
    const refuse = refusing();
    vi.stubGlobal("Function", refuse);
    const canGenerate = await load();
    expect(refuse).not.toHaveBeenCalled();
    expect([canGenerate(), canGenerate()]).toEqual([false, false]);
    expect(refuse).toHaveBeenCalledTimes(1);
  });
});
