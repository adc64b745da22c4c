import type { Outcome } from "../../returns/decision.js";
import type { TextTable } from "../text.js";

/** Marathi texts of outcomes. */
export const outcomes: TextTable<Outcome> = {
  approve: { customer: "तुमची विनंती मंजूर झाली आहे.", agent: "मंजूर." },
  partial: { customer: "तुमची विनंती अंशतः मंजूर झाली आहे.", agent: "अंशतः मंजूर." },
  review: { customer: "आमचे प्रतिनिधी तुमची विनंती तपासतील.", agent: "तपासणीसाठी." },
  deny: {
    customer: "क्षमस्व, आम्ही तुमची विनंती मंजूर करू शकत नाही.",
    agent: "नामंजूर.",
  },
  undetermined: {
    customer: "तुमच्या विनंतीवर आम्ही अजून निर्णय घेऊ शकत नाही.",
    agent: "अनिर्णित.",
  },
};
