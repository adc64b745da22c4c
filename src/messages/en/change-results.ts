import type { ChangeResult } from "../catalogue.js";
import type { TextTable } from "../text.js";

/** English sentences on what would come of it. */
export const changeResults: TextTable<ChangeResult> = {
  approve: {
    customer: [
      "You would get {amountMinor} back {changes}.",
      "You would get {remedy} {changes}.",
      "It would be approved {changes}.",
    ],
    agent: [
      "Would refund {amountMinor}: {changes}.",
      "Would be approved ({remedy}): {changes}.",
      "Would be approved: {changes}.",
    ],
  },
  "approve-by-choice": {
    customer: [
      "You can get {amountMinor} back {changes}.",
      "You can get {remedy} {changes}.",
      "It can be approved {changes}.",
    ],
    agent: [
      "Can refund {amountMinor}: {changes}.",
      "Can be approved ({remedy}): {changes}.",
      "Can be approved: {changes}.",
    ],
  },
  partial: {
    customer: "Part of it would be approved {changes}.",
    agent: "Would be approved in part: {changes}.",
  },
  review: {
    customer: "A colleague would look at it {changes}.",
    agent: "Would go to review: {changes}.",
  },
  deny: { customer: "It would not be approved {changes}.", agent: "Would be denied: {changes}." },
  undetermined: {
    customer: "More information would be needed {changes}.",
    agent: "Would be undetermined: {changes}.",
  },
};
