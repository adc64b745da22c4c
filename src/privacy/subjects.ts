import type { Subject } from "../domain/domain.js";
import { type InstantKeys, normaliseRecord } from "../domain/normalise-record.js";
import type { FactRecord, FactReference } from "../ir/fact-reference.js";
import type { PrivacyCase } from "./derive.js";
import type { AskedField, FactsOf, KeptRecord, PrivacyFacts } from "./facts.js";
import { parseSecGpc } from "./gpc.js";
import { categoryLineage, type DataCategory } from "./vocabulary/data-category.js";

/** What rules are asked about, as a question has it: each field, the request and its records, the record. */
interface Asked {
  readonly id: string;
  readonly groups: FactRecord;
  /** Where the caller gives the facts of a group, if not under its name. */
  readonly at?: Readonly<Record<string, string>>;
}

/** One subject per field of a record or form; of a request, itself and every record that it is about. */
export function subjectsOf(given: PrivacyCase, instants: InstantKeys): readonly Subject[] {
  const { facts } = given;
  const shared = sharedGroups(given);
  return askedIn(facts, given).map(({ id, groups, at = {} }) => ({
    id,
    record: normaliseRecord({ ...shared, ...groups }, instants),
    absent: absentFrom({ ...shared, ...groups }),
    locate: (reference) => locate(reference, at),
  }));
}

function sharedGroups({ facts, on }: PrivacyCase): FactRecord {
  const { question, channel, region = {}, subject = {}, business = {} } = facts;
  return { context: { question, channel, on }, region, subject, business };
}

function askedIn(facts: PrivacyFacts, given: PrivacyCase): readonly Asked[] {
  switch (facts.question) {
    case "disclosure":
      return facts.fields.map((field, index) =>
        askedField(field, index, { requester: requesterOf(facts) }),
      );
    case "collection":
      return facts.fields.map((field, index) => askedField(field, index, ofForm(facts)));
    case "request":
      return ofRequest(facts, given);
    case "publication":
      return [{ id: "publication", groups: {} }];
    case "retention":
      return [{ id: "record", groups: { record: ofRecord(facts.record) } }];
  }
}

function askedField(field: AskedField, index: number, groups: FactRecord): Asked {
  const { category, ...own } = field;
  return {
    id: field.name,
    groups: { ...groups, field: { ...own, categories: categoryLineage(category) } },
    at: { field: `/fields/${index}` },
  };
}

/** Who gives `signals` and no header says that none came; who gives none at all says nothing of it. */
function ofForm({ form = {}, signals }: FactsOf<"collection">): FactRecord {
  if (signals === undefined) return { form, signals: {} };
  const { secGpc, ...chosen } = signals;
  return { form, signals: { gpc: parseSecGpc(secGpc), ...chosen } };
}

function ofRequest(facts: FactsOf<"request">, { events }: PrivacyCase): readonly Asked[] {
  const { right, request = {}, requester, records = [] } = facts;
  const { claims = [], contested, ...known } = request;
  const groups = {
    requester: requesterOf(facts),
    request: {
      ...known,
      right,
      by: requester?.relation,
      events: [...new Set(events.map(({ type }) => type))],
      claims,
      contested: lineages(contested),
    },
  };
  return [
    { id: "request", groups },
    ...records.map((record, index) => ({
      id: `record ${index}`,
      groups: { ...groups, record: ofRecord(record) },
      at: { record: `/records/${index}` },
    })),
  ];
}

/** How close and how well verified somebody is, no condition sees: effects name it. */
function requesterOf({ requester = {} }: FactsOf<"disclosure" | "request">): FactRecord {
  const {
    relation: _relation,
    verification: _verification,
    evidence: _evidence,
    ...own
  } = requester;
  return own;
}

function ofRecord({ category, ...own }: KeptRecord): FactRecord {
  return { ...own, categories: category && categoryLineage(category) };
}

function lineages(categories: readonly DataCategory[] = []): readonly string[] {
  return [...new Set(categories.flatMap(categoryLineage))];
}

const groupNames = ["requester", "field", "form", "signals", "request", "record"] as const;

/** The groups that a question has no facts of: a rule that names one is not asked there. */
function absentFrom(groups: FactRecord): ReadonlySet<string> {
  return new Set(groupNames.filter((name) => groups[name] === undefined));
}

/** Says which of the caller's facts, as pointers, a missing fact of a record stands for. */
function locate(
  { fact, steps }: FactReference,
  at: Readonly<Record<string, string>>,
): readonly string[] {
  const path = steps.join("/");
  const own = `${at[fact] ?? `/${fact}`}/${path}`;
  const elsewhere = givenElsewhere[`${fact}/${path}`];
  return [elsewhere ?? (path === "categories" ? own.replace(/categories$/, "category") : own)];
}

/** What a caller gives elsewhere than under the name of its group. */
const givenElsewhere: Readonly<Record<string, string>> = {
  "context/channel": "/channel",
  "context/on": "/at",
  "request/by": "/requester/relation",
  "request/right": "/right",
  "request/events": "/history",
  "signals/gpc": "/signals/secGpc",
};
