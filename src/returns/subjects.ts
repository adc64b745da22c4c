import type { Subject } from "../domain/domain.js";
import { type InstantKeys, normaliseRecord } from "../domain/normalise-record.js";
import type { FactRecord, FactReference } from "../ir/fact-reference.js";
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

/**
 * Makes the subjects of a case: one per line of the request. A request that concerns no line (a change
 * of payment, an empty list) is one subject without an item, which rules on items are not asked about.
 */
export function subjectsOf(given: ReturnsCase, instants: InstantKeys): readonly Subject[] {
  const { charges, facts } = given;
  const shared = normaliseRecord(
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
    const record = { ...shared, ...normaliseRecord(own, instants) };
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
