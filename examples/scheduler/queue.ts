/** Something that waits for its instant. */
export interface Waiting {
  readonly atMs: number;
}

/** What waits for its instant, in a sorted list: a simulated clock jumps from one entry to the next. */
export class Queue<Entry extends Waiting> {
  /** The earliest last, where it is taken from; of two for the same instant, the one that came first. */
  readonly #waiting: Entry[] = [];

  push(entry: Entry): void {
    const place = this.#waiting.findIndex(({ atMs }) => atMs <= entry.atMs);
    this.#waiting.splice(place === -1 ? this.#waiting.length : place, 0, entry);
  }

  pop(): Entry | undefined {
    return this.#waiting.pop();
  }
}
