import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runNode } from "../../support/run-node.js";
import { makeScratchFolder } from "../../support/scratch-project.js";

let folder = "";
beforeEach(() => {
  folder = makeScratchFolder();
  mkdirSync(join(folder, "rules/own"), { recursive: true });
  mkdirSync(join(folder, "dist"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a policy whose reason has no text fails the build before anything is written", async () => {
  await expect(configure("left-in-the-rain")).rejects.toThrow(
    "en: `reasons/left-in-the-rain/customer` has no text",
  );
  expect(existsSync(join(folder, "dist"))).toBe(true);
});

test("a policy whose reasons all have texts is built", async () => {
  await configure("final-sale");
  expect(existsSync(join(folder, "dist"))).toBe(false);
});

test("a complaint policy whose role has no text fails the build", async () => {
  const event = { type: "route", params: { tier: 1, owner: "night-watch" } };
  await expect(configureWith(event)).rejects.toThrow(
    "mr: `roles/night-watch/customer` has no text",
  );
});

/** Runs the first step of the build, its configuration, where one policy gives one reason. */
function configure(reason: string): Promise<string> {
  return configureWith({ type: "deny", params: { reason } });
}

function configureWith(event: object): Promise<string> {
  const rules = [{ event }];
  writeFileSync(join(folder, "rules/own/policy.json"), JSON.stringify({ rules }));
  const config = pathToFileURL("tsup.config.ts").href;
  const program = `const { default: config } = await import(${JSON.stringify(config)}); config();`;
  writeFileSync(join(folder, "configure.mjs"), program);
  const loader = import.meta.resolve("tsx");
  return runNode(["--import", loader, "configure.mjs"], folder);
}
