import { describe, expect, test } from "vitest";
import { shippedComplaintLaws, shippedEscalationPolicies } from "../../support/shipped-policies.js";
import { locales, messagesIn } from "./say.js";

describe("every case of the policies that ship", () => {
  const shipped = [...shippedEscalationPolicies(), ...shippedComplaintLaws()];
  /** Codes with a hyphen and names with a dot; the law's articles and pointers are written differently. */
  const codesOf = (text: string) =>
    text.match(/\b[a-z]+(?:[-.][a-z]+)+\b|\/[a-z]+\/[a-z]+/gi) ?? [];
  const words = ["customer-relations"];

  test.each(shipped)("of $folder is told without codes to customers", ({ policy, cases }) => {
    for (const { facts } of cases) {
      const decision = policy.decide(facts);
      for (const locale of locales) {
        const sentences = messagesIn(locale).complaint(decision, { currency: "GBP" });
        expect(sentences.length).toBeGreaterThan(0);
        const found = sentences.flatMap(codesOf).filter((code) => !words.includes(code));
        expect(found).toEqual([]);
        expect(sentences.filter((text) => text.trim() === "" || /[{}]/.test(text))).toEqual([]);
      }
    }
  });

  test.each(shipped)("of $folder is told whole to agents", ({ policy, cases }) => {
    for (const { facts } of cases) {
      const decision = policy.decide(facts);
      for (const locale of locales) {
        const text = messagesIn(locale, "agent")
          .complaint(decision, { currency: "GBP" })
          .join("\n");
        for (const { rule, law } of decision.clocks) expect(text).toContain(law?.article ?? rule);
        for (const { step } of [...decision.steps.due, ...decision.steps.next])
          expect(text).toContain(step);
        for (const pointer of decision.missing) expect(text).toContain(pointer);
      }
    }
  });
});
