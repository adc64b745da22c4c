import type { DeclineReason } from "../../en/complaints/declines.js";
import type { TextTable } from "../../text.js";

/** Marathi texts of why policies which ship do not take something up as a complaint. */
export const declines: TextTable<DeclineReason> = {
  "bought-elsewhere": {
    customer: "तुम्ही ही खरेदी आमच्यामार्फत केलेली नाही, त्यामुळे आम्ही याचे निवारण करू शकत नाही.",
    agent: "येथून खरेदी नाही.",
  },
  "out-of-time": {
    customer: "या ऑर्डरबद्दल तक्रार घेण्याची मुदत संपली आहे.",
    agent: "मुदत संपली.",
  },
  "not-a-complaint": {
    customer: "तुम्ही आम्हाला एक विनंती केली आहे; तक्रार न करताही आम्ही ती आनंदाने पाहू.",
    agent: "तक्रार नाही: विनंती किंवा प्रश्न.",
  },
};
