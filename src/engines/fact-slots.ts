import {
  type FactRecord,
  type FactReference,
  ownMember,
  type PathStep,
} from "../ir/fact-reference.js";

/** Places, in one array, for the facts that rules name and for the values that they are compared with. */
export interface FactSlots {
  /** The place of a fact; the same fact has one place. */
  readonly ofFact: (reference: FactReference) => number;
  /** The place of a value of the document. */
  readonly ofValue: (value: unknown) => number;
  /** A new array with all facts and values in their places, `undefined` for what is missing. */
  readonly fill: (record: FactRecord) => readonly unknown[];
}

interface Read {
  readonly from: number;
  readonly step: PathStep;
  readonly to: number;
}

/** Makes room for facts and values as they are asked for; every fact is read once per record. */
export function createFactSlots(): FactSlots {
  const template: unknown[] = [undefined];
  const reads: Read[] = [];
  const places = new Map<string, number>();
  const place = (path: readonly PathStep[]): number => {
    const step = path.at(-1);
    if (step === undefined) return 0;
    const key = JSON.stringify(path);
    const known = places.get(key);
    if (known !== undefined) return known;
    const from = place(path.slice(0, -1));
    const to = template.push(undefined) - 1;
    places.set(key, to);
    reads.push({ from, step, to });
    return to;
  };
  return {
    ofFact: ({ fact, steps }) => place([fact, ...steps]),
    ofValue: (value) => template.push(value) - 1,
    fill: (record) => {
      const slots = template.slice();
      slots[0] = record;
      for (const { from, step, to } of reads) slots[to] = ownMember(slots[from], step) ?? undefined;
      return slots;
    },
  };
}
