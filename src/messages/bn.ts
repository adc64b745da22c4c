import { builtInReasons } from "./bn/built-in-reasons.js";
import { changeResults } from "./bn/change-results.js";
import { changes } from "./bn/changes.js";
import { declines } from "./bn/complaints/declines.js";
import { escalationReasons } from "./bn/complaints/reasons.js";
import { complaints } from "./bn/complaints.js";
import { fees } from "./bn/fees.js";
import { lawReasons } from "./bn/law-reasons.js";
import { obligations } from "./bn/obligations.js";
import { outcomes } from "./bn/outcomes.js";
import { phrases } from "./bn/phrases.js";
import { policyReasons } from "./bn/policy-reasons.js";
import { referrals } from "./bn/referrals.js";
import { remedies, remediesInSentence } from "./bn/remedies.js";
import { refunds, tenders } from "./bn/tenders.js";
import type { Catalogue } from "./catalogue.js";

/** The Bengali texts. */
export const bn: Catalogue = {
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
