import fc from "fast-check";
import type { PolicyDocument, RuleDocument } from "../../../src/policy/document-schema.js";
import type { Reckoning } from "./complaint-calendars.js";
import { placesOf } from "./complaint-calendars.js";
import { whenever } from "./complaint-conditions.js";
import { notice, referral, target } from "./complaint-rules.js";

const law = {
  article: "art. 1",
  source: "a law made up for a test",
  mark: "unverified",
} as const;

/** Made-up laws on complaints that can stand below a shop with this calendar: promises, notices, ways out. */
export function complaintLaw(shop: Reckoning): fc.Arbitrary<PolicyDocument> {
  const [top = { hasDays: false, hasHours: false }] = placesOf(shop);
  const range = { places: [top], listed: true };
  const plain = target(range).map((one) => {
    const { atLeast: _atLeast, ...params } = one.params;
    return { ...one, params };
  });
  const rule = (event: typeof plain) =>
    fc.record({ event, conditions: fc.oneof(fc.constant("always" as const), whenever([], [])) });
  return fc
    .tuple(
      fc.array(rule(plain), { minLength: 1, maxLength: 3 }),
      fc.array(fc.oneof(rule(notice), rule(referral(range, []))), { maxLength: 2 }),
    )
    .map(([targets, others]) => ({
      id: "law.drawn",
      domain: "escalation",
      version: "1",
      law: { jurisdiction: "EU", basis: "complaint-handling" },
      timeZone: shop.timeZone,
      currency: "EUR",
      ...(shop.calendar && { calendar: shop.calendar }),
      rules: [...targets, ...others].map(
        (one, index): RuleDocument => ({ name: `law.${index}`, ...one, law }),
      ),
    }));
}
