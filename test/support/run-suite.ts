import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * `npm test`: runs the stages in turn and stops at the first that fails. Ends with one line,
 * `N passed, N failed`, added up from Vitest's own reports; a stage that fails without a failed test
 * (lint, types, build, coverage) counts as one failure.
 */
interface Stage {
  readonly name: string;
  readonly command: readonly string[];
  readonly timeZone?: string;
}

interface Totals {
  passed: number;
  failed: number;
}

const reports = mkdtempSync(join(tmpdir(), "redress-suite-"));

const stages: readonly Stage[] = [
  { name: "lint", command: ["biome", "check", "--error-on-warnings"] },
  { name: "build", command: ["tsup", "--silent"] },
  { name: "types", command: ["tsc", "--noEmit"] },
  vitest("UTC", ["unit", "types", "docs"], ["--coverage"]),
  vitest("UTC", ["packaging"]),
  vitest("America/Los_Angeles", ["unit", "docs"]),
  vitest("Asia/Kolkata", ["unit", "docs"]),
  vitest("Pacific/Auckland", ["unit", "docs"]),
];

process.exitCode = runStages();

function vitest(
  timeZone: string,
  projects: readonly string[],
  options: readonly string[] = [],
): Stage {
  const name = `${projects.join(", ")} under TZ=${timeZone}`;
  const selected = projects.flatMap((project) => ["--project", project]);
  const reporters = [
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${reportOf(name)}`,
  ];
  const command = ["vitest", "run", "--config", "test/vitest.config.ts"];
  return { name, command: [...command, ...selected, ...options, ...reporters], timeZone };
}

function runStages(): number {
  const totals: Totals = { passed: 0, failed: 0 };
  const failing = stages.find((stage) => !runStage(stage, totals));
  rmSync(reports, { recursive: true });
  if (failing !== undefined) console.log(`\nstage failed: ${failing.name}`);
  console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
  return failing === undefined ? 0 : 1;
}

function runStage({ name, command, timeZone = "UTC" }: Stage, totals: Totals): boolean {
  console.log(`\n== ${name}`);
  const [tool = "", ...options] = command;
  const { status } = spawnSync(join("node_modules", ".bin", tool), options, {
    stdio: "inherit",
    env: { ...process.env, TZ: timeZone },
    shell: process.platform === "win32",
  });
  const { passed, failed } = readReport(name);
  totals.passed += passed;
  totals.failed += status === 0 ? failed : Math.max(failed, 1);
  return status === 0;
}

function readReport(name: string): Totals {
  const path = reportOf(name);
  if (!existsSync(path)) return { passed: 0, failed: 0 };
  const report = JSON.parse(readFileSync(path, "utf8"));
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

function reportOf(name: string): string {
  return join(reports, `${name.replaceAll(/\W+/g, "-")}.json`);
}
