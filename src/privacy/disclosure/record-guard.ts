import { createIssue, type Issue } from "../../errors/issue.js";
import { IssueList } from "../../errors/issue-list.js";
import type { ShapeNode } from "./record-shape.js";

/** What became of a part of a record; `undefined` is left out. */
export interface Outcome {
  readonly value: unknown;
  readonly withheld: number;
}

/** A part that is left out because it is not there. */
export const absent: Outcome = { value: undefined, withheld: 0 };

const most = { levels: 64, elements: 100_000 } as const;

/** Keeps a walk over a record from going round in circles, or beyond all measure, and collects what it refuses. */
export class RecordGuard {
  readonly #issues = new IssueList();
  /** What is being copied, outermost first: what is met again in there contains itself. */
  readonly #open = new Set<object>();
  /** What is shared is copied once for each node of the shape, or time would grow with the paths to it. */
  readonly #finished = new Map<ShapeNode | undefined, Map<object, Outcome>>();

  /** What was refused so far. */
  get issues(): readonly Issue[] {
    return this.#issues.toArray();
  }

  /** Copies what is met for the first time at a node of the shape, and refuses what contains itself. */
  enter(of: object, node: ShapeNode | undefined, path: string, copy: () => Outcome): Outcome {
    const finished = this.#finished.get(node) ?? new Map<object, Outcome>();
    this.#finished.set(node, finished);
    const known = finished.get(of) ?? this.#refuseExcess(of, path);
    if (known !== undefined) return known;
    this.#open.add(of);
    const outcome = copy();
    this.#open.delete(of);
    finished.set(of, outcome);
    return outcome;
  }

  #refuseExcess(of: object, path: string): Outcome | undefined {
    if (this.#open.has(of))
      return this.refuse(path, "cyclic_record", "a record that does not contain itself", "a cycle");
    if (this.#open.size >= most.levels)
      return this.refuse(path, "too_deep", `at most ${most.levels} levels of nesting`, "more");
    if (Array.isArray(of) && of.length > most.elements)
      return this.refuse(path, "too_large", `at most ${most.elements} elements`, "more");
    return undefined;
  }

  /** Refuses a property that is no value: what it does cannot be known. */
  refuseAccessor(path: string): Outcome {
    return this.refuse(path, "invalid_type", "a plain value", "an accessor");
  }

  /** Refuses the record; what is there is left out. */
  refuse(path: string, code: string, expected: string, received: string): Outcome {
    this.#issues.add(createIssue({ code, path, expected, received }));
    return absent;
  }
}
