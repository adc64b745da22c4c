import { describe, expect, test } from "vitest";
import type { MessageChange } from "../../../src/messages/decision-parts.js";
import { factsWith, policyWith, rule } from "../../support/returns.js";
import { inAll, messagesIn } from "./say.js";

const earlier = { pointer: "/request/requestedAt", daysEarlier: 3 };
const unopened = { pointer: "/request/lines/0/condition", from: "used", to: "unopened" };
const asCredit = { pointer: "/request/wantedRemedy", from: "refund", to: "store-credit" };
const withProof = { pointer: "/request/proofOfPurchase", from: false, to: true };
const risk = { pointer: "/customer/returnsLast12Months", from: 12, to: 10 };

function approved(...changes: MessageChange[]) {
  return { changes, outcome: "approve" as const };
}

describe("what would change an outcome", () => {
  test("is told in days", () => {
    expect(inAll((say) => say.change({ ...approved(earlier), remedy: "refund" }))).toEqual({
      en: "You would get a refund if you had asked 3 days earlier.",
      bn: "৩ দিন আগে জানালে রিফান্ড সম্ভব হতো।",
      mr: "३ दिवस आधी कळवले असते तर हा पर्याय मिळाला असता: परतावा.",
    });
    expect(inAll((say) => say.change(approved(earlier)), "agent")).toEqual({
      en: "Would be approved: asked 3 days earlier.",
      bn: "অনুমোদিত হতো: ৩ দিন আগে অনুরোধ।",
      mr: "मंजूर झाले असते: ३ दिवस आधी विनंती.",
    });
  });

  test("is told of the goods", () => {
    expect(inAll((say) => say.change(approved(unopened)))).toEqual({
      en: "It would be approved if the item were unopened.",
      bn: "পণ্যটি না খোলা অবস্থায় থাকলে অনুরোধটি অনুমোদন করা যেত।",
      mr: "वस्तू न उघडलेली असती तर विनंती मंजूर झाली असती.",
    });
  });

  test("is told as possible where it is for the customer to choose", () => {
    expect(inAll((say) => say.change({ ...approved(asCredit), remedy: "store-credit" }))).toEqual({
      en: "It can be approved as store credit.",
      bn: "স্টোর ক্রেডিট চাইলে অনুরোধটি অনুমোদন করা যাবে।",
      mr: "स्टोअर क्रेडिट मागितल्यास विनंती मंजूर होऊ शकते.",
    });
    expect(messagesIn("en").change({ ...approved(withProof), remedy: "exchange" })).toBe(
      "You can get an exchange with proof of purchase.",
    );
  });

  test("is told of several facts together", () => {
    expect(inAll((say) => say.change(approved(earlier, withProof)))).toEqual({
      en: "It would be approved if you had asked 3 days earlier and with proof of purchase.",
      bn: "৩ দিন আগে জানালে এবং কেনার প্রমাণ থাকলে অনুরোধটি অনুমোদন করা যেত।",
      mr: "३ दिवस आधी कळवले असते तर आणि खरेदीचा पुरावा दिल्यास विनंती मंजूर झाली असती.",
    });
  });

  test("names a fact without a text to agents only", () => {
    expect(inAll((say) => say.change(approved(risk)))).toEqual({
      en: "Under other circumstances the answer could have been different.",
      bn: "পরিস্থিতি অন্য রকম হলে সিদ্ধান্ত ভিন্ন হতে পারত।",
      mr: "परिस्थिती वेगळी असती, तर निर्णय वेगळा असू शकला असता.",
    });
    const agent = messagesIn("en", "agent");
    expect(agent.change(approved(risk))).toBe(
      "Would be approved: if returns last 12 months were 10.",
    );
    const price = { pointer: "/lines/0/unitPriceMinor", to: 90_000 };
    expect(agent.change(approved(price), "EUR")).toBe(
      "Would be approved: if unit price were €900.00.",
    );
    expect(agent.change(approved({ pointer: "/lines/0/tags", to: ["a", "b"] }))).toBe(
      "Would be approved: if tags were a, b.",
    );
    expect(agent.change(approved({ pointer: "/order/id" }))).toBe(
      "Would be approved: if id were different.",
    );
  });

  test("hides all of it from customers if it hides a part", () => {
    expect(messagesIn("en").change(approved(earlier, risk))).toBe(
      "Under other circumstances the answer could have been different.",
    );
  });

  test("is told of a day as earlier on it", () => {
    expect(inAll((say) => say.change(approved({ ...earlier, daysEarlier: 0 })))).toEqual({
      en: "It would be approved if you had asked earlier on the same day.",
      bn: "একই দিনে আরও আগে জানালে অনুরোধটি অনুমোদন করা যেত।",
      mr: "त्याच दिवशी आधी कळवले असते तर विनंती मंजूर झाली असती.",
    });
    const unknown = { pointer: "/request/requestedAt", to: "2026-06-01T00:00:00Z" };
    expect(messagesIn("en").change(approved(unknown))).toBe(
      "It would be approved if you had asked at another time.",
    );
  });

  test("is told of the whole order", () => {
    const whole = { pointer: "/request/lines", from: [], to: undefined };
    expect(messagesIn("en").change(approved(whole))).toBe(
      "It can be approved if you send back the whole order.",
    );
  });

  test("names what would go back, as an explanation has it", () => {
    const facts = factsWith({ request: { requestedAt: "2026-06-05T10:00:00Z" } });
    const window = rule("window", { days: 30, anchor: "delivery" });
    const [found] = policyWith({ offer: { remedies: ["refund"] }, rules: [window] }).explain(
      facts,
    ).changes;
    if (found === undefined) throw new Error("nothing would change the outcome");
    expect(inAll((say) => say.change(found))).toEqual({
      en: "You would get €100.00 back if you had asked 3 days earlier.",
      bn: "৩ দিন আগে জানালে ১০০.০০€ ফেরত পাওয়া যেত।",
      mr: "३ दिवस आधी कळवले असते तर €१००.०० परत मिळाले असते.",
    });
  });

  test("can come to something else than an approval", () => {
    const counterfactual = { changes: [unopened], outcome: "review" as const };
    expect(inAll((say) => say.change(counterfactual))).toEqual({
      en: "A colleague would look at it if the item were unopened.",
      bn: "পণ্যটি না খোলা অবস্থায় থাকলে আমাদের একজন প্রতিনিধি অনুরোধটি দেখতেন।",
      mr: "वस्तू न उघडलेली असती तर आमच्या प्रतिनिधींनी विनंती तपासली असती.",
    });
  });
});
