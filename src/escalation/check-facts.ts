import { createIssue, type Issue } from "../errors/issue.js";
import { parseInstant } from "../time/instant.js";
import type { ComplaintEvent, EscalationFacts } from "./facts.js";
import type { EventType } from "./vocabulary.js";

/**
 * Checks what no schema can say of facts that are of the right types: that the history is one that can
 * have happened by the instant asked about. A contradiction is an error with its path, never a decision.
 */
export function checkFacts(
  facts: EscalationFacts,
  policyCurrency: string | undefined,
): readonly Issue[] {
  return [
    ...checkStart(facts),
    ...facts.history.flatMap((event, index) => [
      ...checkMembers(event, index),
      ...checkTime(event, index, facts),
    ]),
    ...checkDuplicates(facts.history),
    ...checkSequence(facts.history),
    ...checkSignal(facts),
    ...checkGrants(facts),
    ...checkCurrency(facts, policyCurrency),
  ];
}

function checkStart({ history, signal }: EscalationFacts): readonly Issue[] {
  const [first] = history;
  if (first === undefined)
    return signal === undefined
      ? [issue("no_complaint", "/history", "a `received` event, or a `signal`", "neither")]
      : [];
  return first.type === "received" || signal !== undefined
    ? []
    : [outOfOrder(0, "`received` as the first event", `\`${first.type}\``)];
}

/** What an event of a type must say besides, and what no event of another type may. */
const members: Readonly<Partial<Record<keyof ComplaintEvent, readonly EventType[]>>> = {
  ground: ["held", "resumed"],
  tier: ["handed-over"],
  owner: ["handed-over"],
  severityBefore: ["reclassified"],
  offer: ["offered", "granted", "rejected"],
  amountMinor: ["offered", "granted"],
  promise: ["kept"],
  step: ["step-taken"],
  to: ["referred", "handed-over"],
};

const required: Readonly<Partial<Record<EventType, readonly (keyof ComplaintEvent)[]>>> = {
  held: ["ground"],
  reclassified: ["severityBefore"],
  offered: ["offer"],
  granted: ["offer", "amountMinor"],
  rejected: ["offer"],
  kept: ["promise"],
  "step-taken": ["step"],
  referred: ["to"],
};

function checkMembers(event: ComplaintEvent, index: number): readonly Issue[] {
  const { type } = event;
  const lacking = (required[type] ?? []).filter((key) => event[key] === undefined);
  const superfluous = (Object.keys(members) as (keyof ComplaintEvent)[]).filter(
    (key) => event[key] !== undefined && members[key]?.includes(type) === false,
  );
  return [
    ...lacking.map((key) =>
      issue(
        "incomplete_event",
        `/history/${index}/${key}`,
        `the \`${key}\` of \`${type}\``,
        "none",
      ),
    ),
    ...superfluous.map((key) =>
      issue("unfitting_event", `/history/${index}/${key}`, `no \`${key}\` of \`${type}\``, "one"),
    ),
  ];
}

function checkTime(
  { at }: ComplaintEvent,
  index: number,
  { at: now, history }: EscalationFacts,
): readonly Issue[] {
  const path = `/history/${index}/at`;
  const atMs = parseInstant(at) ?? 0;
  if (atMs > (parseInstant(now) ?? 0))
    return [issue("future_event", path, `an instant not after \`at\`, \`${now}\``, `\`${at}\``)];
  const before = history[index - 1];
  if (before !== undefined && atMs < (parseInstant(before.at) ?? 0))
    return [outOfOrder(index, `an instant not before \`${before.at}\``, `\`${at}\``, "/at")];
  return [];
}

/** Events that are there twice: the same members, the same moment, however it is written. */
function checkDuplicates(history: readonly ComplaintEvent[]): readonly Issue[] {
  const known = new Map<string, number>();
  return history.flatMap((event, index) => {
    const key = JSON.stringify(sorted(event));
    const same = known.get(key);
    if (same === undefined) {
      known.set(key, index);
      return [];
    }
    const received = `\`${event.type}\` again, as at \`/history/${same}\``;
    return [
      issue("duplicate_event", `/history/${index}`, "an event that is not there yet", received),
    ];
  });
}

/** The members of an event in one order, its instant as the moment that it is. */
function sorted(event: ComplaintEvent): readonly (readonly [string, unknown])[] {
  const members = { ...event, at: parseInstant(event.at) };
  return Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Walks through the history with what is open in it: holds by their grounds, and whether it is resolved. */
function checkSequence(history: readonly ComplaintEvent[]): readonly Issue[] {
  const held = new Set<string>();
  let resolved = false;
  return history.flatMap(({ type, ground }, index) => {
    switch (type) {
      case "received":
        return index === 0 ? [] : [outOfOrder(index, "one `received` event", "another")];
      case "held":
        return hold(held, ground ?? "", index);
      case "resumed":
        return resume(held, ground, index);
      case "resolved":
        if (resolved) return [outOfOrder(index, "a case that is not resolved", "`resolved` again")];
        resolved = true;
        return [];
      case "reopened":
      case "escalation-requested":
        if (type === "reopened" && !resolved)
          return [outOfOrder(index, "`resolved` before `reopened`", "none")];
        resolved = false;
        return [];
      default:
        return [];
    }
  });
}

function hold(held: Set<string>, ground: string, index: number): readonly Issue[] {
  if (held.has(ground))
    return [outOfOrder(index, `\`resumed\` before \`${ground}\` is held again`, "none")];
  held.add(ground);
  return [];
}

function resume(held: Set<string>, ground: string | undefined, index: number): readonly Issue[] {
  const isHeld = ground === undefined ? held.size > 0 : held.has(ground);
  if (!isHeld) return [outOfOrder(index, "`held` before `resumed`", "none")];
  if (ground === undefined) held.clear();
  else held.delete(ground);
  return [];
}

function checkSignal({ signal, at, history }: EscalationFacts): readonly Issue[] {
  if (signal === undefined) return [];
  const path = "/signal/observedAt";
  const observedMs = parseInstant(signal.observedAt) ?? 0;
  if (observedMs > (parseInstant(at) ?? 0))
    return [
      issue(
        "future_event",
        path,
        `an instant not after \`at\`, \`${at}\``,
        `\`${signal.observedAt}\``,
      ),
    ];
  const [first] = history;
  return first !== undefined &&
    first.type !== "received" &&
    (parseInstant(first.at) ?? 0) < observedMs
    ? [outOfOrder(0, `an instant not before \`${signal.observedAt}\``, `\`${first.at}\``, "/at")]
    : [];
}

function checkGrants({ grants = [], at }: EscalationFacts): readonly Issue[] {
  return grants.flatMap((grant, index) =>
    (parseInstant(grant.at) ?? 0) > (parseInstant(at) ?? 0)
      ? [
          issue(
            "future_event",
            `/grants/${index}/at`,
            `an instant not after \`at\`, \`${at}\``,
            `\`${grant.at}\``,
          ),
        ]
      : [],
  );
}

/** Amounts are compared as they stand: another currency would make that a guess. */
function checkCurrency(
  { complaint, order }: EscalationFacts,
  policyCurrency: string | undefined,
): readonly Issue[] {
  const given = [
    { path: "/complaint/currency", currency: complaint.currency },
    { path: "/order/currency", currency: order?.currency },
  ].filter(({ currency }) => currency !== undefined);
  const expected = policyCurrency ?? given[0]?.currency;
  return given
    .filter(({ currency }) => currency !== expected)
    .map(({ path, currency }) =>
      issue("currency_mismatch", path, `\`${expected}\``, `\`${currency}\``),
    );
}

function outOfOrder(index: number, expected: string, received: string, key = ""): Issue {
  return issue("impossible_history", `/history/${index}${key}`, expected, received);
}

function issue(code: string, path: string, expected: string, received: string): Issue {
  return createIssue({ code, path, expected, received });
}
