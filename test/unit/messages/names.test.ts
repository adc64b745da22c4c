import { expect, test } from "vitest";
import { inAll, messagesIn } from "./say.js";

test("outcomes, remedies and fees are called by their names", () => {
  expect(inAll((say) => say.outcome("partial"))).toEqual({
    en: "Part of your request is approved.",
    bn: "আপনার অনুরোধটি আংশিকভাবে অনুমোদিত হয়েছে।",
    mr: "तुमची विनंती अंशतः मंजूर झाली आहे.",
  });
  expect(inAll((say) => say.remedy("price-reduction"))).toEqual({
    en: "price reduction",
    bn: "মূল্যহ্রাস",
    mr: "किमतीत कपात",
  });
  expect(inAll((say) => say.fee("restocking"))).toEqual({
    en: "restocking fee",
    bn: "পুনরায় মজুত করার চার্জ",
    mr: "पुन्हा साठ्यात घेण्याचे शुल्क",
  });
});

test("what has no name is a code to agents and a general word to customers", () => {
  expect(messagesIn("en").fee("night-delivery")).toBe("fee");
  expect(messagesIn("en", "agent").fee("night-delivery")).toBe("fee (night-delivery)");
  expect(messagesIn("en").remedy("hug" as "refund")).toBe("another solution");
});
