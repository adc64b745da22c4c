import { compareSample } from "./compare.js";
import { readSample } from "./data.js";

/**
 * `npm run --silent conformance:tau-retail -- DIR`: decides every case of DIR and compares. The last
 * line is the count; the exit code is 0 only if all agree and there is at least one.
 */
const shown = 20;

const [folder] = process.argv.slice(2);

try {
  if (folder === undefined) throw new Error("expected the folder of a sample");
  const { total, differing } = await compareSample(readSample(folder));
  for (const line of differing.slice(0, shown)) console.log(line);
  if (differing.length > shown) console.log(`... and ${differing.length - shown} more`);
  console.log(`tau-retail: ${total - differing.length} of ${total} agree`);
  process.exitCode = total > 0 && differing.length === 0 ? 0 : 1;
} catch (error) {
  console.error(`tau-retail: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
