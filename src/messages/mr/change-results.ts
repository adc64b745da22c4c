import type { ChangeResult } from "../catalogue.js";
import type { TextTable } from "../text.js";

/** Marathi sentences on what would come of it. */
export const changeResults: TextTable<ChangeResult> = {
  approve: {
    customer: [
      "{changes} {amountMinor} परत मिळाले असते.",
      "{changes} हा पर्याय मिळाला असता: {remedy}.",
      "{changes} विनंती मंजूर झाली असती.",
    ],
    agent: [
      "परतावा मिळाला असता {amountMinor}: {changes}.",
      "मंजूर झाले असते ({remedy}): {changes}.",
      "मंजूर झाले असते: {changes}.",
    ],
  },
  "approve-by-choice": {
    customer: [
      "{changes} {amountMinor} परत मिळू शकतात.",
      "{changes} हा पर्याय मिळू शकतो: {remedy}.",
      "{changes} विनंती मंजूर होऊ शकते.",
    ],
    agent: [
      "परतावा देता येतो {amountMinor}: {changes}.",
      "मंजूर होऊ शकते ({remedy}): {changes}.",
      "मंजूर होऊ शकते: {changes}.",
    ],
  },
  partial: {
    customer: "{changes} विनंती अंशतः मंजूर झाली असती.",
    agent: "अंशतः मंजूर झाले असते: {changes}.",
  },
  review: {
    customer: "{changes} आमच्या प्रतिनिधींनी विनंती तपासली असती.",
    agent: "तपासणीसाठी गेले असते: {changes}.",
  },
  deny: { customer: "{changes} विनंती मंजूर झाली नसती.", agent: "नामंजूर झाले असते: {changes}." },
  undetermined: {
    customer: "{changes} आणखी माहिती लागली असती.",
    agent: "अनिर्णित राहिले असते: {changes}.",
  },
};
