import type { Deadline } from "../time/window-deadline.js";
import type { Timeliness } from "./timeliness.js";

/** The last of several deadlines; nothing where none of them is known. */
export function lastOf(times: readonly Timeliness[]): Deadline | undefined {
  return times.flatMap(({ closes }) => closes ?? []).sort((a, b) => b.closesAt - a.closesAt)[0];
}
