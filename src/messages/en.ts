import type { Catalogue } from "./catalogue.js";
import { builtInReasons } from "./en/built-in-reasons.js";
import { changeResults } from "./en/change-results.js";
import { changes } from "./en/changes.js";
import { declines } from "./en/complaints/declines.js";
import { escalationReasons } from "./en/complaints/reasons.js";
import { complaints } from "./en/complaints.js";
import { fees } from "./en/fees.js";
import { lawReasons } from "./en/law-reasons.js";
import { obligations } from "./en/obligations.js";
import { outcomes } from "./en/outcomes.js";
import { phrases } from "./en/phrases.js";
import { policyReasons } from "./en/policy-reasons.js";
import { referrals } from "./en/referrals.js";
import { remedies, remediesInSentence } from "./en/remedies.js";
import { refunds, tenders } from "./en/tenders.js";

/** The English texts. */
export const en: Catalogue = {
  ...complaints,
  reasons: {
    ...builtInReasons,
    ...escalationReasons,
    ...policyReasons,
    ...lawReasons,
    ...declines,
  },
  outcomes,
  remedies,
  remediesInSentence,
  obligations,
  fees,
  tenders,
  refunds,
  referrals,
  changes,
  changeResults,
  phrases,
};
