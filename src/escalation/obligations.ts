import { formatInstant } from "../time/instant.js";
import type { ActiveEffect, ComplaintLayer } from "./active-effects.js";
import { dueOf, isOpen } from "./clock-decision.js";
import type { AgendaItem, NoticeObligation } from "./decision.js";
import type { RunStep } from "./steps.js";
import type { RunTarget } from "./targets.js";

/** What messages must contain that are still to be sent, by the shop's policy and by each law below it. */
export function noticesOf(
  layers: readonly ComplaintLayer[],
  targets: readonly RunTarget[],
): readonly NoticeObligation[] {
  const draft = layers[0]?.given.facts.draft;
  const notices = layers.flatMap(({ effects }) => effects.notice).filter(({ certain }) => certain);
  const names = [...new Set(notices.map(({ params }) => params.with))].sort();
  return names.flatMap((name) => {
    const open = targets.filter((one) => one.effect.params.target === name && isOpen(one));
    if (open.length === 0 && draft?.with !== name) return [];
    const own = notices.filter(({ params }) => params.with === name);
    const contains = draft?.with === name ? draft.contains : undefined;
    return [toNotice(name, own, open, contains)];
  });
}

function toNotice(
  name: string,
  notices: readonly ActiveEffect<"notice">[],
  open: readonly RunTarget[],
  contains: readonly string[] | undefined,
): NoticeObligation {
  const items = [...new Set(notices.flatMap(({ params }) => params.items))];
  const dueByMs = Math.min(...open.map(dueOf));
  return {
    code: "notice",
    with: name,
    items,
    ...(contains && { lacking: items.filter((item) => !contains.includes(item)) }),
    ...(dueByMs < Number.POSITIVE_INFINITY && { dueBy: formatInstant(dueByMs) }),
    rules: notices.map(({ rule }) => rule.name),
  };
}

const unranked = 100;

/** The rank of a target: the best that any of its clocks has, a law's having none. */
function rankOf(
  { effect: { params } }: RunTarget,
  open: readonly RunTarget[],
): Pick<AgendaItem, "rank"> {
  const ranks = open.flatMap(({ effect }) =>
    effect.params.target === params.target ? (effect.params.rank ?? []) : [],
  );
  return ranks.length === 0 ? {} : { rank: Math.min(...ranks) };
}

/**
 * What is to be done, the promise that matters most first: by rank, then by when it is due. Of several
 * clocks of one target only the earliest is in it; steps that are due have no rank.
 */
export function agendaOf(
  targets: readonly RunTarget[],
  steps: readonly RunStep[],
  nowMs: number,
): readonly AgendaItem[] {
  const open = targets
    .filter((one) => one.effect.certain && isOpen(one) && dueOf(one) < Number.POSITIVE_INFINITY)
    .sort((a, b) => dueOf(a) - dueOf(b));
  const first = new Map([...open].reverse().map((one) => [one.effect.params.target, one]));
  const promises = [...first.values()].map((one) => ({
    do: "target" as const,
    name: one.effect.params.target,
    ...rankOf(one, open),
    ...(one.effect.params.by !== undefined && { by: one.effect.params.by }),
    dueMs: dueOf(one),
  }));
  const due = steps.flatMap(({ effect, state, atMs = 0 }) =>
    state === "due" ? [{ do: "step" as const, name: effect.rule.name, dueMs: atMs }] : [],
  );
  const placeOf = (item: Pick<AgendaItem, "do" | "rank">) => item.rank ?? unranked;
  const items: readonly (Omit<AgendaItem, "dueBy" | "late"> & { readonly dueMs: number })[] = [
    ...promises,
    ...due,
  ];
  return [...items]
    .sort((a, b) => placeOf(a) - placeOf(b) || a.dueMs - b.dueMs || (a.name < b.name ? -1 : 1))
    .map(({ dueMs, ...item }) => ({ ...item, dueBy: formatInstant(dueMs), late: nowMs > dueMs }));
}
