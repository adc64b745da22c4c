import type { Subject } from "../domain/domain.js";
import type { FactRecord, FactReference } from "../ir/fact-reference.js";
import { formatInstant, parseInstant } from "../time/instant.js";
import {
  exchangeRecord,
  itemRecord,
  orderRecord,
  requestRecord,
  tenderRecord,
  wholeRequestRecord,
} from "./build-record.js";
import { goodsTotal } from "./charge.js";
import type { ReturnsCase } from "./derive.js";
import { locateFact } from "./locate-fact.js";
import type { RequestedLine } from "./requested-line.js";
import { namedWindow } from "./resolve-window.js";
import { judgeOpen } from "./timeliness.js";

const none: ReadonlySet<string> = new Set();
const ofLines: ReadonlySet<string> = new Set(["item", "exchange", "within"]);

/** Names, per group of facts, those that are instants: they are rewritten so that text compares. */
export type InstantKeys = Readonly<Record<string, ReadonlySet<string>>>;

/**
 * Makes the subjects of a case: one per line of the request. A request that concerns no line (a change
 * of payment, an empty list) is one subject without an item, which rules on items are not asked about.
 */
export function subjectsOf(given: ReturnsCase, instants: InstantKeys): readonly Subject[] {
  const { charges, facts } = given;
  const shared = normalise(
    {
      order: orderRecord(given),
      shipping: facts.shipping,
      customer: facts.customer,
      tender: tenderRecord(given),
    },
    instants,
  );
  const whole = wholeRequestRecord(given);
  const goodsMinor = "lines" in charges ? goodsTotal(charges.lines) : undefined;
  const subject = (requested: RequestedLine | undefined, own: FactRecord): Subject => {
    const record = { ...shared, ...normalise(own, instants) };
    const locate = (reference: FactReference) => locateFact(reference, given, requested);
    const id = requested?.line.id ?? "request";
    return requested === undefined
      ? { id, record, absent: ofLines, locate }
      : withWindows({ id, record, absent: none, locate }, given);
  };
  if (given.requested.length === 0)
    return [subject(undefined, { request: { ...requestRecord(undefined, given), ...whole } })];
  return given.requested.map((requested) =>
    subject(requested, {
      item: itemRecord(requested, given, goodsMinor),
      request: { ...requestRecord(requested, given), ...whole },
      exchange: exchangeRecord(requested, given),
    }),
  );
}

/** Adds, as facts that rules can name, whether what each of the policy's windows measures is in time. */
function withWindows(subject: Subject, given: ReturnsCase): Subject {
  const { document } = given;
  const names = Object.keys(document.windows ?? {});
  if (names.length === 0) return subject;
  const states = new Map(
    names.map(
      (name) => [name, judgeOpen(namedWindow(name, document), { given, subject })] as const,
    ),
  );
  const told = [...states].flatMap(([name, { open }]) =>
    open === undefined ? [] : [[name, open]],
  );
  return {
    ...subject,
    record: { ...subject.record, within: Object.fromEntries(told) },
    locate: (reference) =>
      reference.fact === "within"
        ? (states.get(String(reference.steps[0]))?.missing ?? [])
        : subject.locate(reference),
  };
}

/** Leaves missing facts out and writes instants in UTC with milliseconds. */
function normalise(groups: FactRecord, instants: InstantKeys): FactRecord {
  const record: Record<string, FactRecord> = {};
  for (const [name, group] of Object.entries(groups))
    if (group !== undefined)
      record[name] = normaliseGroup(group as FactRecord, instants[name] ?? none);
  return record;
}

function normaliseGroup(group: FactRecord, instants: ReadonlySet<string>): FactRecord {
  const result: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(group))
    if (value !== undefined) result[key] = instants.has(key) ? inUtc(value) : value;
  return result;
}

function inUtc(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inUtc);
  const instantMs = typeof value === "string" ? parseInstant(value) : undefined;
  return instantMs === undefined ? value : formatInstant(instantMs);
}
