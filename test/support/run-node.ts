import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Runs Node and returns what it printed; rejects with its standard error if it fails. */
export async function runNode(args: readonly string[], cwd = "."): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd });
  return stdout;
}
