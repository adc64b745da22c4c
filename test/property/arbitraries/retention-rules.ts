import fc from "fast-check";
import type { PolicyDocument } from "../../../src/policy/document-schema.js";
import { rulesOf } from "./disclosure-policies.js";
import { requestConditions } from "./request-conditions.js";

const dates = ["createdOn", "endedOn", "lastActivityOn"] as const;
const most = { days: 900, weeks: 130, months: 30, years: 3 } as const;

const starts = ["date", "end-of-month", "end-of-year", { yearEnding: "03-31" }] as const;

/** A length in one unit from a date of the record, often from the end of a month or year. */
const period = fc
  .record(
    {
      unit: fc.constantFrom("days", "weeks", "months", "years"),
      share: fc.nat(1_000),
      from: fc.constantFrom(...dates),
      startingAt: fc.constantFrom(...starts),
    },
    { requiredKeys: ["unit", "share", "from"] },
  )
  .map(({ unit, share, from, ...starting }) => ({
    [unit]: Math.round((most[unit] * share) / 1_000),
    from: { fact: "record", path: `$.${from}` },
    ...starting,
  }));

/** Keeps a record for a time; now and then without an end. */
export const keep = fc
  .tuple(
    fc.constantFrom("tax", "claims", "warranty"),
    fc.option(fc.constantFrom("legally-exempted", "process-unfounded"), { nil: undefined }),
    fc.oneof({ weight: 8, arbitrary: period }, { weight: 1, arbitrary: fc.constant({}) }),
  )
  .map(([ground, justification, params]) => ({
    type: "keep",
    params: { ground, ...(justification && { justification }), ...params },
  }));

/** Has a record erased by a day. */
export const erase = fc
  .tuple(fc.constantFrom("inactive", "purpose-over"), period)
  .map(([ground, params]) => ({ type: "erase", params: { ground, ...params } }));

/** Keeps a record for a time, and has it erased when its document keeps it no more. */
const keepAndErase = keep.map(({ type, params }) => ({
  type,
  params: { ...params, thenErase: true },
}));

const effect = fc.oneof(
  { weight: 4, arbitrary: keep },
  { weight: 1, arbitrary: keepAndErase },
  { weight: 4, arbitrary: erase },
  { weight: 1, arbitrary: fc.constant({ type: "exempt", params: {} }) },
);

const frame = { domain: "privacy", version: "1" } as const;

/** A shop's rules on how long records are kept, with exceptions to exceptions. */
export function retentionPolicy(): fc.Arbitrary<PolicyDocument> {
  const rules = rulesOf(effect, 6, requestConditions({ of: "record" }));
  const timeZone = fc.constantFrom("UTC", "Europe/Berlin", "Asia/Kolkata", "America/New_York");
  return fc
    .record({ rules, timeZone })
    .map((drawn) => ({ ...frame, id: "privacy.drawn", ...drawn }) as unknown as PolicyDocument);
}

/** A law on how long records are kept. */
export function retentionLaw(): fc.Arbitrary<PolicyDocument> {
  return rulesOf(effect, 3, requestConditions({ of: "record" })).map(lawfully);
}

/** A law with the rules given. */
export function lawfully(rules: readonly object[]): PolicyDocument {
  const law = { article: "art. 1", source: "drawn", mark: "verified" };
  return {
    ...frame,
    id: "law.drawn",
    timeZone: "UTC",
    law: { jurisdiction: "EU", basis: "privacy" },
    rules: rules.map((rule) => ({ ...rule, law })),
  } as unknown as PolicyDocument;
}

/** A shop that says nothing, in the zone of another: what is decided above a law is what the law says. */
export function silentShop({ rules: _rules, ...shop }: PolicyDocument): PolicyDocument {
  const silence = { name: "silence", conditions: "always", event: { type: "exempt", params: {} } };
  return { ...shop, id: "privacy.silent", rules: [silence] } as PolicyDocument;
}
