import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runNode } from "../../support/run-node.js";
import { makeScratchFolder } from "../../support/scratch-project.js";
import { refusedCase } from "./small-shop.js";

describe("the command", () => {
  const folder = makeScratchFolder();
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (...args: string[]) =>
    runNode(["--import", "tsx", "test/conformance/tau-retail/run.ts", ...args]);
  const write = (name: string, requests: string): string => {
    const at = join(folder, name);
    mkdirSync(join(at, "facts"), { recursive: true });
    mkdirSync(join(at, "requests"));
    for (const file of ["orders", "products", "users"])
      writeFileSync(join(at, "facts", `${file}.json`), "{}");
    writeFileSync(join(at, "requests", "a.jsonl"), requests);
    return at;
  };
  const unknownOrder = JSON.stringify(
    refusedCase({ action: "cancel_pending_order", arguments: { order_id: "#x" } }, [
      "order-not-found",
    ]),
  );

  test("prints the count last", async () =>
    expect(await run(write("right", `${unknownOrder}\n`))).toBe("tau-retail: 1 of 1 agree\n"));

  test("fails on a case that differs, and shows it", async () => {
    const differing = unknownOrder.replaceAll("order-not-found", "no-items");
    await expect(run(write("wrong", differing))).rejects.toMatchObject({
      code: 1,
      stdout:
        "small: refusal: expected no-items, got order-not-found; violations: expected no-items, got order-not-found\ntau-retail: 0 of 1 agree\n",
    });
  });

  test("fails on no case at all", async () =>
    expect(run(write("none", ""))).rejects.toMatchObject({
      code: 1,
      stdout: "tau-retail: 0 of 0 agree\n",
    }));

  test("fails on a folder that is not there, and says so", async () =>
    expect(run("no-such-folder")).rejects.toMatchObject({
      code: 1,
      stderr: "tau-retail: no such folder: no-such-folder\n",
    }));
});
