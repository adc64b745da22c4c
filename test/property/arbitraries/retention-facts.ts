import fc from "fast-check";
import type { FactsOf, KeptRecord } from "../../../src/privacy/facts.js";
import { addDays } from "../../../src/time/calendar-date.js";

type Retention = FactsOf<"retention">;

const day = (from: string, within: number) => fc.nat(within).map((days) => addDays(from, days));
const flag = fc.boolean();

const dates = ["createdOn", "endedOn", "lastActivityOn"] as const;

/** A record with all its dates: in the last four years, to come, or such as have not come. */
export const keptRecord: fc.Arbitrary<KeptRecord> = fc
  .record({
    name: fc.constantFrom("order", "invoice", "ticket"),
    category: fc.constantFrom("email", "delivery-address", "user.behavior.purchase_history"),
    createdOn: day("2022-11-01", 900),
    endedOn: day("2023-06-01", 1_200),
    lastActivityOn: day("2024-01-01", 1_100),
    disputed: flag,
    pending: fc.option(fc.subarray([...dates], { minLength: 1, maxLength: 1 }), {
      nil: undefined,
      freq: 1,
    }),
  })
  .map(({ pending = [], ...record }) => ({
    ...withoutKeys<KeptRecord>(record, pending),
    ...(pending.length > 0 && { pending }),
  }));

/** A legal hold in the year that is asked about: over, in force, or to come. */
export const legalHold = fc
  .record({
    ground: fc.constantFrom("lawsuit", "audit"),
    since: day("2026-01-01", 400),
    lasts: fc.option(fc.nat(300), { nil: undefined, freq: 4 }),
  })
  .map(({ ground, since, lasts }) => ({
    ground,
    since,
    ...(lasts !== undefined && { until: addDays(since, lasts) }),
  }));

/** Where and whose it is, none of it missing. */
export const whoAndWhere = {
  channel: fc.constantFrom("phone", "chat", "email"),
  region: fc.record({
    country: fc.constantFrom("DE", "FR", "US"),
    state: fc.constantFrom("CA", "NY"),
  }),
  subject: fc.record({
    ageYears: fc.integer({ min: 10, max: 20 }),
    vulnerable: flag,
    deceased: flag,
    agreed: flag,
  }),
} as const;

/** Facts of one record with no fact missing, asked about some time in a year. */
export function retentionFacts(): fc.Arbitrary<Retention> {
  return fc.record({
    question: fc.constant("retention" as const),
    at: fc
      .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) })
      .map((instantMs) => new Date(instantMs).toISOString()),
    ...whoAndWhere,
    record: keptRecord,
    holds: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(legalHold, { minLength: 1, maxLength: 2 }) },
    ),
  });
}

/** Facts of a record that a caller may leave out. */
export const recordKeys = [...["category", ...dates, "disputed"]] as const;

/** Which facts of a record, and of where and whose it is, are left out. */
export const leftOut = fc.record({
  record: fc.subarray([...recordKeys], { maxLength: 3 }),
  subject: fc.subarray(["ageYears", "vulnerable", "deceased", "agreed"], { maxLength: 2 }),
  region: fc.subarray(["country", "state"], { maxLength: 1 }),
  whole: fc.subarray(["channel", "region", "subject"], { maxLength: 1 }),
});

/** Facts of a retention without those that are left out. */
export function withoutSome(
  { record, subject, region, ...facts }: Retention,
  gone: typeof leftOut extends fc.Arbitrary<infer One> ? One : never,
): Retention {
  const left = {
    ...facts,
    record: withoutKeys(record, gone.record),
    subject: withoutKeys(subject, gone.subject),
    region: withoutKeys(region, gone.region),
  };
  return withoutKeys(left, gone.whole) as Retention;
}

/** A group of facts without those of some names. */
export function withoutKeys<Group extends object>(
  group: Group | undefined,
  keys: readonly string[],
): Group {
  const left = Object.entries(group ?? {}).filter(([key]) => !keys.includes(key));
  return Object.fromEntries(left) as Group;
}
