import { mkdirSync, mkdtempSync, readFileSync, realpathSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

/** Makes an empty folder outside the project; whoever asks for it removes it. */
export function makeScratchFolder(): string {
  return mkdtempSync(join(realpathSync(tmpdir()), "redress-"));
}

/** Makes the built package and what it depends on importable by name from `folder`. */
export function linkPackage(folder: string): void {
  const { name, dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  link(folder, name, ".");
  for (const dependency of [...Object.keys(dependencies), "@types/node"]) {
    link(folder, dependency, join("node_modules", dependency));
  }
}

function link(folder: string, name: string, target: string): void {
  const path = join(folder, "node_modules", name);
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(resolve(target), path, "junction");
}
