import type { PathStep } from "../../ir/fact-reference.js";
import { printLiteral } from "./print-literal.js";

/**
 * The members that every object inherits. A fact of such a name is looked for with `Object.hasOwn`,
 * which costs as much as five plain reads; every other name is a plain read, behind the guard.
 */
const inherited: ReadonlySet<PathStep> = new Set([
  "__defineGetter__",
  "__defineSetter__",
  "__lookupGetter__",
  "__lookupSetter__",
  "__proto__",
  "constructor",
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "toLocaleString",
  "toString",
  "valueOf",
]);

/**
 * What printed reads use: a group that is missing; a read of an own member; and a copy that inherits
 * nothing, for programs in which somebody has given all objects a member with the name of a fact.
 */
export const prelude: readonly string[] = [
  "const base = Object.prototype;",
  "const none = Object.create(null);",
  'const own = (group, step) => (typeof group === "object" && Object.hasOwn(group, step) ? group[step] : undefined);',
  "const bare = (value) => {",
  'if (typeof value !== "object" || value === null) return value;',
  "if (Array.isArray(value)) return value.map(bare);",
  "const copy = Object.create(null);",
  "for (const name of Object.keys(value)) copy[name] = bare(value[name]);",
  "return copy;",
  "};",
];

/** Prints the read of a member of a group, own members only, as `readFact` reads. */
export function printRead(group: string, step: PathStep): string {
  return isPlain(step) ? `${group}[${printLiteral(step)}]` : `own(${group}, ${printLiteral(step)})`;
}

/** Prints the check that plain reads of these steps find own members; it costs next to nothing. */
export function printGuard(steps: readonly PathStep[]): readonly string[] {
  const plain = [...new Set(steps.filter(isPlain))];
  const checks = plain.map((step) => `${printLiteral(step)} in base`);
  return plain.length === 0 ? [] : [`if (${checks.join(" || ")}) record = bare(record);`];
}

function isPlain(step: PathStep): step is string {
  return typeof step === "string" && !inherited.has(step);
}
