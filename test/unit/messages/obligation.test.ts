import { describe, expect, test } from "vitest";
import { inAll, messagesIn } from "./say.js";

describe("a promise of money", () => {
  test("counts days from an event", () => {
    const promise = { code: "reimburse", on: "receipt", withinDays: 14, unit: "calendar-days" };
    expect(inAll((say) => say.obligation(promise))).toEqual({
      en: "We will pay the money back within 14 days of receiving the goods.",
      bn: "পণ্য আমাদের কাছে পৌঁছানোর ১৪ দিনের মধ্যে আমরা টাকা ফেরত দেব।",
      mr: "वस्तू आमच्याकडे पोहोचल्यापासून १४ दिवसांत आम्ही पैसे परत करू.",
    });
    expect(inAll((say) => say.obligation({ ...promise, on: "scan", withinDays: 0 }))).toEqual({
      en: "We will pay the money back on the day of the carrier scanning your parcel.",
      bn: "পরিবহন সংস্থা পার্সেলটি স্ক্যান করার দিনই আমরা টাকা ফেরত দেব।",
      mr: "वाहतूक कंपनी पार्सल स्कॅन करेल त्याच दिवशी आम्ही पैसे परत करू.",
    });
    const business = { ...promise, on: "inspection", withinDays: 1, unit: "business-days" };
    expect(inAll((say) => say.obligation(business), "agent")).toEqual({
      en: "Pay back within 1 business day of inspection.",
      bn: "পরীক্ষার ১ কর্মদিবসের মধ্যে টাকা ফেরত দিন।",
      mr: "तपासणीपासून १ कामकाजाच्या दिवसात पैसे परत करा.",
    });
  });

  test("counts hours", () => {
    const promise = { code: "reimburse", on: "agreement", withinHours: 48 };
    expect(inAll((say) => say.obligation(promise))).toEqual({
      en: "We will pay the money back within 48 hours of our agreement.",
      bn: "আমাদের মধ্যে সমঝোতার ৪৮ ঘণ্টার মধ্যে আমরা টাকা ফেরত দেব।",
      mr: "आपल्यात सहमती झाल्यापासून ४८ तासांत आम्ही पैसे परत करू.",
    });
  });

  test("that ends at midnight names the last day, any other the time", () => {
    const promise = { code: "reimburse", on: "request", withinDays: 14 };
    const midnight = { ...promise, dueBy: "2026-06-04T22:00:00.000Z" };
    expect(inAll((say) => say.obligation(midnight))).toEqual({
      en: "We will pay the money back by June 4, 2026 at the latest.",
      bn: "আমরা ৪ জুন, ২০২৬-এর মধ্যে টাকা ফেরত দেব।",
      mr: "आम्ही ४ जून, २०२६ पर्यंत पैसे परत करू.",
    });
    const later = { ...promise, dueBy: "2026-06-04T21:15:00.000Z" };
    expect(inAll((say) => say.obligation(later))).toEqual({
      en: "We will pay the money back by June 4, 2026, 11:15 PM at the latest.",
      bn: "আমরা ৪ জুন, ২০২৬, ২৩:১৫-এর মধ্যে টাকা ফেরত দেব।",
      mr: "आम्ही ४ जून, २०२६, २३:१५ पर्यंत पैसे परत करू.",
    });
  });

  test("says what it may wait for", () => {
    const promise = { code: "reimburse", on: "request", withinDays: 14, unit: "calendar-days" };
    const withheld = { ...promise, withheldUntil: "receipt-or-proof" };
    expect(inAll((say) => say.obligation(withheld))).toEqual({
      en: "We will pay the money back within 14 days of your request. We may wait until we have received the goods or proof that you sent them.",
      bn: "আপনার অনুরোধের ১৪ দিনের মধ্যে আমরা টাকা ফেরত দেব। পণ্য বা তা পাঠানোর প্রমাণ আমাদের হাতে আসা পর্যন্ত আমরা অপেক্ষা করতে পারি।",
      mr: "तुमच्या विनंतीपासून १४ दिवसांत आम्ही पैसे परत करू. वस्तू किंवा ती पाठवल्याचा पुरावा आम्हाला मिळेपर्यंत आम्ही थांबू शकतो.",
    });
  });
});

describe("other obligations", () => {
  test("ask for the goods by a date", () => {
    const sendBack = { code: "send-back", withinDays: 14, dueOn: "2026-06-04" };
    expect(inAll((say) => say.obligation(sendBack))).toEqual({
      en: "Please send the goods back by June 4, 2026 at the latest.",
      bn: "অনুগ্রহ করে ৪ জুন, ২০২৬ তারিখের মধ্যে পণ্য ফেরত পাঠান।",
      mr: "कृपया ४ जून, २०२६ पर्यंत वस्तू परत पाठवा.",
    });
    expect(inAll((say) => say.obligation({ code: "send-back", withinDays: 14 }))).toEqual({
      en: "Please send the goods back within 14 days.",
      bn: "অনুগ্রহ করে ১৪ দিনের মধ্যে পণ্য ফেরত পাঠান।",
      mr: "कृपया १४ दिवसांत वस्तू परत पाठवा.",
    });
  });

  test("name what a coupon is worth and what instalments are lowered by", () => {
    const coupon = { code: "reissue-coupon", amountMinor: 500 };
    expect(inAll((say) => say.obligation(coupon, "EUR"))).toEqual({
      en: "You get a new coupon worth €5.00.",
      bn: "আপনি ৫.০০€ মূল্যের একটি নতুন কুপন পাবেন।",
      mr: "तुम्हाला €५.०० किमतीचे नवीन कूपन मिळेल.",
    });
    const instalments = { code: "reduce-instalments", amountMinor: 500 };
    expect(inAll((say) => say.obligation(instalments, "EUR"))).toEqual({
      en: "The instalments that you still have to pay are lowered by €5.00 in total.",
      bn: "আপনার বাকি কিস্তিগুলো থেকে মোট ৫.০০€ কমানো হবে।",
      mr: "तुमच्या उरलेल्या हप्त्यांमधून एकूण €५.०० कमी केले जातील.",
    });
  });

  test("show a line and an unknown code to agents only", () => {
    const disable = { code: "disable-gift-card", lineId: "line-1" };
    expect(messagesIn("en", "agent").obligation(disable)).toBe("Disable the gift card of line-1.");
    expect(messagesIn("en").obligation(disable)).toBe(
      "The gift card that is taken back can no longer be used.",
    );
    expect(messagesIn("en", "agent").obligation({ code: "plant-a-tree" })).toBe(
      "To do: plant-a-tree.",
    );
    expect(messagesIn("en").obligation({ code: "plant-a-tree" })).toBe(
      "We will see to everything else that follows from this decision.",
    );
  });
});
