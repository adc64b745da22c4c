import { createIssue, type Issue } from "../errors/issue.js";
import type { FactsOf, KeptRecord, LegalHold, PrivacyFacts, RequestEvent } from "./facts.js";
import { msOf } from "./ms-of.js";

/** Checks what the schema cannot say of facts: names are unique, and a history could have happened. */
export function checkFacts(facts: PrivacyFacts): readonly Issue[] {
  switch (facts.question) {
    case "disclosure":
    case "collection":
      return checkNames(
        facts.fields.map(({ name }) => name),
        (index) => `/fields/${index}/name`,
      );
    case "request":
      return [
        ...checkHistory(facts),
        ...checkNames(
          (facts.others ?? []).map(({ id }) => id),
          (index) => `/others/${index}/id`,
        ),
        ...checkHolds(facts.holds),
        ...(facts.records ?? []).flatMap((record, index) =>
          checkPending(record, `/records/${index}`),
        ),
      ];
    case "retention":
      return [...checkHolds(facts.holds), ...checkPending(facts.record, "/record")];
    case "publication":
      return [];
  }
}

function checkNames(names: readonly string[], pathOf: (index: number) => string): readonly Issue[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [issue("duplicate_name", pathOf(index), "a name that is given once", "it again")],
  );
}

function checkHolds(holds: readonly LegalHold[] = []): readonly Issue[] {
  return holds.flatMap(({ since, until }, index) =>
    until === undefined || until >= since
      ? []
      : [
          issue(
            "contradicting_dates",
            `/holds/${index}/until`,
            `a date not before \`${since}\``,
            `\`${until}\``,
          ),
        ],
  );
}

/** A date that has come is not pending. */
function checkPending(record: KeptRecord, path: string): readonly Issue[] {
  return (record.pending ?? []).flatMap((name, index) =>
    Reflect.get(record, name) === undefined
      ? []
      : [
          issue(
            "contradicting_dates",
            `${path}/pending/${index}`,
            "the name of a date that is not told",
            `\`${name}\``,
          ),
        ],
  );
}

function checkHistory({ at, history }: FactsOf<"request">): readonly Issue[] {
  const [first] = history;
  const begins = first?.type === "received" || first?.type === "aware";
  return [
    ...(begins
      ? []
      : [
          issue(
            "incomplete_history",
            "/history/0/type",
            "`received`, or `aware` of a breach",
            `\`${first?.type}\``,
          ),
        ]),
    ...history.flatMap((event, index) => [
      ...checkOrder(event, history[index - 1], index),
      ...checkPast(event, at, index),
      ...checkOnce(event, history, index),
    ]),
  ];
}

function checkOrder(
  { at }: RequestEvent,
  before: RequestEvent | undefined,
  index: number,
): readonly Issue[] {
  if (before === undefined || msOf(at) >= msOf(before.at)) return [];
  const expected = `an instant not before \`${before.at}\``;
  return [issue("contradicting_dates", `/history/${index}/at`, expected, `\`${at}\``)];
}

function checkPast(event: RequestEvent, at: string, index: number): readonly Issue[] {
  if (msOf(event.at) <= msOf(at)) return [];
  const expected = `an instant not after \`${at}\`, which is asked about`;
  return [issue("contradicting_dates", `/history/${index}/at`, expected, `\`${event.at}\``)];
}

/** A request comes once; another one of the same kind is one of `others`. */
function checkOnce(
  { type }: RequestEvent,
  history: readonly RequestEvent[],
  index: number,
): readonly Issue[] {
  const isBeginning = type === "received" || type === "aware";
  if (!isBeginning || history.findIndex((event) => event.type === type) === index) return [];
  return [issue("duplicate_event", `/history/${index}/type`, `\`${type}\` once`, "it again")];
}

function issue(code: string, path: string, expected: string, received: string): Issue {
  return createIssue({ code, path, expected, received });
}
