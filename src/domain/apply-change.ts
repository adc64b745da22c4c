import { readSteps } from "../ir/fact-reference.js";

const pointerPattern = /^(?:\/(?:[^~/]|~[01])*)*$/;
const indexPattern = /^(?:0|[1-9][0-9]*)$/;

/** Names that could reach the prototype of an object; no fact has them. */
const forbidden: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Facts with one of them changed, so that they can be decided again. Copies what lies on the way and
 * shares the rest; groups that are missing (or `null`, which is the same) are created. A change that
 * cannot be made gives the very facts back: a malformed pointer, a way through a single value or past
 * the end of a list, a name that could reach a prototype.
 *
 * @param change `pointer` as RFC 6901 has it; with `to` undefined the fact is left out, and where it
 * is an element of a list the later ones move up
 * @example
 * applyChange({ lines: [{ id: "a" }] }, { pointer: "/lines/0/gift", to: true })
 * // { lines: [{ id: "a", gift: true }] }
 */
export function applyChange(
  facts: unknown,
  { pointer, to }: { readonly pointer: string; readonly to: unknown },
): unknown {
  if (!pointerPattern.test(pointer)) return facts;
  const steps = pointer.split("/").slice(1).map(unescapeStep);
  return steps.some((step) => forbidden.has(step)) ? facts : put(facts, steps, to);
}

function unescapeStep(step: string): string {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** The value itself where nothing below it changes, which is also how a refusal comes back up. */
function put(value: unknown, [step, ...rest]: readonly string[], to: unknown): unknown {
  if (step === undefined) return to;
  const container = value ?? (indexPattern.test(step) ? [] : {});
  if (typeof container !== "object" || !hasRoomFor(container, step)) return value;
  const member = readSteps(container, [step]);
  const changed = put(member, rest, to);
  if (changed === member) return value;
  return Array.isArray(container)
    ? withElement(container, Number(step), changed)
    : withMember(container, step, changed);
}

/** A list takes what is in it or comes right after; a gap would be a value that JSON does not have. */
function hasRoomFor(container: object, step: string): boolean {
  if (!Array.isArray(container)) return true;
  return indexPattern.test(step) && Number(step) <= container.length;
}

function withElement(list: readonly unknown[], index: number, element: unknown): unknown {
  const instead = element === undefined ? [] : [element];
  return [...list.slice(0, index), ...instead, ...list.slice(index + 1)];
}

function withMember(group: object, name: string, member: unknown): unknown {
  if (member !== undefined) return { ...group, [name]: member };
  return Object.fromEntries(Object.entries(group).filter(([key]) => key !== name));
}
