import type { FactReference, PathStep } from "../../ir/fact-reference.js";
import { bitOf, wordOf } from "./bits.js";
import { printRead } from "./prelude.js";

/** The facts that one function reads, each once, into a local of its own. */
export interface FactLocals {
  readonly count: number;
  /** The position of a fact among them: the local `f3` has the fact at 3. */
  readonly positionOf: (reference: FactReference) => number;
  /** The statements that read them; a missing fact sets the bit of its position in `q0`, `q1`, …. */
  readonly lines: readonly string[];
}

/** Plans the reads of all facts that are referred to, in the order in which they first are. */
export function readFacts(references: readonly FactReference[]): FactLocals {
  const positions = new Map<string, number>();
  const groups = new Map<string, string>();
  const lines: string[] = [];
  const readAt = (path: readonly PathStep[]): string =>
    printRead(groupAt(path.slice(0, -1)), path.at(-1) as PathStep);
  const groupAt = (path: readonly PathStep[]): string => {
    if (path.length === 0) return "record";
    const key = JSON.stringify(path);
    const known = groups.get(key);
    if (known !== undefined) return known;
    const read = readAt(path);
    const name = `g${groups.size}`;
    groups.set(key, name);
    lines.push(`const ${name} = ${read} ?? none;`);
    return name;
  };
  for (const reference of references) {
    const key = JSON.stringify(pathOf(reference));
    if (positions.has(key)) continue;
    const read = readAt(pathOf(reference));
    const position = positions.size;
    positions.set(key, position);
    const missing = `q${wordOf(position)} |= ${bitOf(position)}`;
    lines.push(`const f${position} = ${read} ?? (${missing}, undefined);`);
  }
  return {
    count: positions.size,
    positionOf: (reference) => positions.get(JSON.stringify(pathOf(reference))) as number,
    lines,
  };
}

function pathOf({ fact, steps }: FactReference): readonly PathStep[] {
  return [fact, ...steps];
}
