import { describe, expect, test } from "vitest";
import { createMessages } from "../../../src/messages/create-messages.js";
import { inAll, messagesIn } from "./say.js";

describe("a reason", () => {
  test("names a date as the language writes it", () => {
    const late = { code: "window-expired", values: { closedOn: "2026-06-04" } };
    expect(inAll((say) => say.reason(late))).toEqual({
      en: "The last day for this was June 4, 2026, and your request came after it.",
      bn: "এর শেষ তারিখ ছিল ৪ জুন, ২০২৬; আপনার অনুরোধটি তার পরে এসেছে।",
      mr: "यासाठीची शेवटची तारीख ४ जून, २०२६ होती; तुमची विनंती त्यानंतर आली आहे.",
    });
    expect(inAll((say) => say.reason(late), "agent")).toEqual({
      en: "Too late: last day was June 4, 2026.",
      bn: "দেরি হয়েছে: শেষ তারিখ ছিল ৪ জুন, ২০২৬।",
      mr: "उशीर झाला: शेवटची तारीख ४ जून, २०२६ होती.",
    });
  });

  test("does without a date that is not there", () => {
    expect(inAll((say) => say.reason({ code: "window-expired" }))).toEqual({
      en: "The time for this is over.",
      bn: "এর সময়সীমা শেষ হয়ে গেছে।",
      mr: "यासाठीची मुदत संपली आहे.",
    });
  });

  test("names money in its currency", () => {
    const capped = { code: "refund-capped", values: { owedMinor: 12_000, refundableMinor: 5_990 } };
    expect(inAll((say) => say.reason(capped, "EUR"))).toEqual({
      en: "Of what you paid, €59.90 can still be refunded; more than that is not possible.",
      bn: "আপনি যা পরিশোধ করেছেন, তার মধ্যে আর ৫৯.৯০€ ফেরত দেওয়া যায়; এর বেশি সম্ভব নয়।",
      mr: "तुम्ही भरलेल्या रकमेपैकी €५९.९० परत करता येतात; त्यापेक्षा जास्त शक्य नाही.",
    });
    expect(inAll((say) => say.reason(capped, "INR"), "agent")).toEqual({
      en: "Capped: ₹120.00 due, ₹59.90 refundable.",
      bn: "সীমিত করা হয়েছে: প্রাপ্য ১২০.০০₹, ফেরতযোগ্য ৫৯.৯০₹।",
      mr: "मर्यादित: देय ₹१२०.००, परत करण्याजोगे ₹५९.९०.",
    });
    expect(messagesIn("en").reason(capped)).toBe(
      "We cannot refund more than what is left of your payment.",
    );
  });

  test("names bounds of money", () => {
    const fee = { code: "discretionary-fee", values: { minMinor: 80_000, maxMinor: 100_000 } };
    expect(inAll((say) => say.reason(fee, "JPY"))).toEqual({
      en: "The refund will be between ¥80,000 and ¥100,000; a colleague will decide on the exact amount.",
      bn: "ফেরতের পরিমাণ হবে ৮০,০০০ JP¥ থেকে ১,০০,০০০ JP¥; সঠিক পরিমাণটি আমাদের একজন প্রতিনিধি ঠিক করবেন।",
      mr: "परतावा JP¥८०,००० ते JP¥१,००,००० इतका असेल; नेमकी रक्कम आमचे प्रतिनिधी ठरवतील.",
    });
  });

  test("names numbers, one or several", () => {
    const capped = { code: "quantity-capped", values: { requested: 3, granted: 1 } };
    expect(inAll((say) => say.reason(capped))).toEqual({
      en: "You asked for 3 items; we can do this for 1.",
      bn: "আপনি ৩টি পণ্যের জন্য অনুরোধ করেছেন; আমরা ১টির জন্য তা করতে পারি।",
      mr: "तुम्ही ३ वस्तूंसाठी विनंती केली आहे; आम्ही १ वस्तूसाठी ती मान्य करू शकतो.",
    });
    const open = { code: "not-yet-received", values: { announced: 2, received: 0 } };
    expect(inAll((say) => say.reason(open))).toEqual({
      en: "Of the 2 items that you announced, none has arrived so far; anything that is still on its way will be looked at when it arrives.",
      bn: "আপনি ২টি পণ্য ফেরত পাঠানোর কথা জানিয়েছিলেন; এর মধ্যে এখনও একটিও আমাদের কাছে পৌঁছায়নি। পথে থাকা পণ্য পৌঁছালে তা দেখা হবে।",
      mr: "तुम्ही २ वस्तू परत पाठवत असल्याचे कळवले होते; त्यांपैकी अजून एकही वस्तू आमच्याकडे पोहोचलेली नाही. वाटेत असलेल्या वस्तू पोहोचल्यावर त्या पाहिल्या जातील.",
    });
  });

  test("cites the law", () => {
    const article = "Directive 2011/83/EU, article 9(1)";
    expect(inAll((say) => say.reason({ code: "statutory-right", values: { article } }))).toEqual({
      en: "The law gives you this right, whatever our own terms say (Directive 2011/83/EU, article 9(1)).",
      bn: "আমাদের নিজস্ব শর্ত যা-ই হোক, আইন আপনাকে এই অধিকার দেয় (Directive 2011/83/EU, article 9(1))।",
      mr: "आमच्या स्वतःच्या अटी काहीही असल्या, तरी कायदा तुम्हाला हा हक्क देतो (Directive 2011/83/EU, article 9(1)).",
    });
  });

  test("says who to turn to", () => {
    const reason = { code: "used", referTo: "manufacturer" };
    expect(inAll((say) => say.reason(reason))).toEqual({
      en: "The item is used, damaged or incomplete, so we cannot take it back. Please turn to the manufacturer.",
      bn: "পণ্যটি ব্যবহৃত, ক্ষতিগ্রস্ত বা অসম্পূর্ণ, তাই আমরা এটি ফেরত নিতে পারছি না। অনুগ্রহ করে প্রস্তুতকারকের সঙ্গে যোগাযোগ করুন।",
      mr: "वस्तू वापरलेली, खराब झालेली किंवा अपूर्ण आहे, त्यामुळे आम्ही ती परत घेऊ शकत नाही. कृपया उत्पादकाशी संपर्क साधा.",
    });
    const unknown = { code: "used", referTo: "harbour-master" };
    expect(messagesIn("en").reason(unknown)).toContain("Please ask us who can help you");
    expect(messagesIn("en", "agent").reason(unknown)).toBe(
      "Used, damaged or incomplete. Refer to: harbour-master.",
    );
  });
});

describe("an internal reason", () => {
  const reason = {
    code: "velocity-check",
    rule: "abuse.velocity",
    internal: true as const,
    values: { limit: 7 },
  };

  test("is told to customers as a look that somebody takes", () => {
    expect(inAll((say) => say.reason(reason))).toEqual({
      en: "A colleague will look at your request.",
      bn: "আমাদের একজন প্রতিনিধি আপনার অনুরোধটি দেখবেন।",
      mr: "आमचे प्रतिनिधी तुमची विनंती तपासतील.",
    });
  });

  test("is hidden from customers even if it has a text of its own", () => {
    const texts = {
      reasons: { "velocity-check": { customer: "More than {limit}.", agent: "Limit {limit}." } },
    };
    const options = { locale: "en", timeZone: "UTC", texts } as const;
    const toCustomer = createMessages({ ...options, audience: "customer" });
    expect(toCustomer.reason(reason)).toBe("A colleague will look at your request.");
    expect(createMessages({ ...options, audience: "agent" }).reason(reason)).toBe("Limit 7.");
  });
});

describe("a code of the shop's own", () => {
  const reason = { code: "ask-the-seller", rule: "deny.seller" };

  test("without a text is told to customers in general words, to agents with the code", () => {
    expect(inAll((say) => say.reason(reason))).toEqual({
      en: "Under our policy your request cannot be approved as it stands.",
      bn: "আমাদের নীতিমালা অনুযায়ী আপনার অনুরোধটি এই অবস্থায় অনুমোদন করা যাচ্ছে না।",
      mr: "आमच्या धोरणानुसार तुमची विनंती सध्याच्या स्वरूपात मंजूर करता येत नाही.",
    });
    expect(messagesIn("en", "agent").reason(reason)).toBe(
      "Cannot be approved as it stands under the policy (ask-the-seller).",
    );
    expect(messagesIn("en", "agent").reason({ code: "constructor" })).toContain("(constructor)");
  });

  test("is said in the text that the shop adds", () => {
    const customer = "{kind, select, gift_card {Gift cards} other {These}} end on {endsOn}.";
    const texts = { reasons: { "ask-the-seller": { customer, agent: "{rule}" } } };
    const values = { kind: "gift-card", endsOn: "2026-06-04" };
    const options = { locale: "en", timeZone: "UTC", texts } as const;
    const say = createMessages({ ...options, audience: "customer" });
    expect(say.reason({ ...reason, values })).toBe("Gift cards end on June 4, 2026.");
    expect(say.reason({ ...reason, values: { ...values, kind: "constructor" } })).toBe(
      "These end on June 4, 2026.",
    );
    expect(say.reason(reason)).toContain("Under our policy");
    expect(createMessages({ ...options, audience: "agent" }).reason(reason)).toBe("deny.seller");
  });

  test.each([
    ["{", "`reasons/own/customer` is not an ICU text"],
    ["", "`reasons/own/customer` is empty"],
    ["{rule}", "`reasons/own/customer` shows `rule` to customers"],
    ["{endsOn, date}", "`reasons/own/customer` formats `endsOn` itself: write `{endsOn}`"],
    ["{aMinor, number}", "`reasons/own/customer` formats `aMinor` itself: write `{aMinor}`"],
  ])("is refused with the text `%s`", (customer, message) => {
    const texts = { reasons: { own: { customer, agent: "own" } } };
    const create = () =>
      createMessages({ locale: "en", audience: "agent", timeZone: "UTC", texts });
    expect(create).toThrow(new RangeError(message));
  });
});

test("a language or a zone that there is not is refused", () => {
  const options = { locale: "en", audience: "agent", timeZone: "UTC" } as const;
  expect(() => createMessages({ ...options, locale: "de" as "en" })).toThrow("no texts in `de`");
  expect(() => createMessages({ ...options, timeZone: "Mars/Base" })).toThrow(RangeError);
});
