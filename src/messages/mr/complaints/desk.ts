import type { DeskPhrase } from "../../complaint-catalogue.js";
import type { TableFor } from "../../text.js";

const severity = (name: string) =>
  `{${name}, select, low {कमी} normal {सामान्य} high {जास्त} critical {अतिगंभीर} other {{${name}}}}`;
const left =
  "{unit, select, minutes {{count, plural, one {# मिनिट} other {# मिनिटे}}} hours {{count, plural, one {# तास} other {# तास}}} business_minutes {{count, plural, one {कामकाजाचे # मिनिट} other {कामकाजाची # मिनिटे}}} business_hours {{count, plural, one {कामकाजाचा # तास} other {कामकाजाचे # तास}}} business_days {{count, plural, one {कामकाजाचा # दिवस} other {कामकाजाचे # दिवस}}} days {{count, plural, one {# दिवस} other {# दिवस}}} weeks {{count, plural, one {# आठवडा} other {# आठवडे}}} months {{count, plural, one {# महिना} other {# महिने}}} years {{count, plural, one {# वर्ष} other {# वर्षे}}} other {{count}}}";

/** Marathi phrases that only agents are told. */
export const deskPhrases: TableFor<"agent", DeskPhrase> = {
  severity: {
    agent: [
      `गांभीर्य: ${severity("atLeast")} ते ${severity("atMost")}.`,
      `गांभीर्य: ${severity("severity")}.`,
    ],
  },
  "first-due": { agent: "सर्वांत आधी: {promise}, {due}." },
  "order-of-work": { agent: "या क्रमाने: {work}." },
  "clock-met": {
    agent: ["{promise}: पाळले; मुदत {due} होती ({source}).", "{promise}: पाळले ({source})."],
  },
  "clock-running": {
    agent: [
      "{promise}: चालू; मुदत {due}, दुसऱ्या अर्थाने {latest} ({source}).",
      "{promise}: चालू; मुदत {due} ({source}).",
    ],
  },
  "clock-paused": {
    agent: [`{promise}: स्थगित; शिल्लक ${left} ({source}).`, "{promise}: स्थगित ({source})."],
  },
  "clock-breached": { agent: "{promise}: मुदत उलटली; मुदत {due} होती ({source})." },
  "clock-late": { agent: "{promise}: उशिरा, {doneAt}; मुदत {due} होती ({source})." },
  "clock-pending": { agent: "{promise}: सुरू नाही ({source})." },
  "clock-not-told": {
    agent: [
      "{promise}: {pointers} शिवाय सांगता येत नाही ({source}).",
      "{promise}: सांगता येत नाही ({source}).",
    ],
  },
  "turns-on": { agent: "{promise}: लागू आहे का किंवा केव्हा संपते, हे {pointers} वर अवलंबून ({source})." },
  "refused-hold": {
    agent: [
      "{promise}: {fromAt} ते {untilAt} स्थगिती असूनही मुदत चालू होती ({reason}).",
      "{promise}: {fromAt} पासून स्थगिती असूनही मुदत चालू आहे ({reason}).",
    ],
  },
  "step-due": { agent: "आता करा: {deed} ({step})." },
  "step-next": { agent: "पुढे, {dueAt}: {deed} ({step})." },
  "step-not-told": {
    agent: ["पायरी {step}: {pointers} शिवाय सांगता येत नाही.", "पायरी {step}: सांगता येत नाही."],
  },
  "may-grant": {
    agent: [
      "{role} जास्तीत जास्त {mayGrantMinor} मंजूर करू शकतात.",
      "{role} किती मंजूर करू शकतात, हे निर्णयात आहे.",
    ],
  },
  grant: { agent: ["{grantMinor} मंजूर करा: {role} करू शकतात.", "मंजूर करा: {role} करू शकतात."] },
  "counter-offer": {
    agent: [
      "त्याऐवजी {grantMinor} देऊ करा: {role} जास्त मंजूर करू शकत नाहीत; {routeTo} करू शकतात.",
      "त्याऐवजी {grantMinor} देऊ करा: {role} जास्त मंजूर करू शकत नाहीत.",
      "कमी देऊ करा: {role} सर्व मंजूर करू शकत नाहीत; {routeTo} करू शकतात.",
      "कमी देऊ करा: {role} सर्व मंजूर करू शकत नाहीत.",
    ],
  },
  "route-up": {
    agent: [
      "वर पाठवा: {routeTo}; {role} मंजूर करू शकत नाहीत.",
      "मंजूर करू नका: {role} करू शकत नाहीत, आणि सर्व कोणीच करू शकत नाही.",
    ],
  },
  "authority-not-told": { agent: "{role} किती मंजूर करू शकतात, हे {pointers} शिवाय सांगता येत नाही." },
  "offer-discretion": { agent: "{offer} (विवेकाधीन)" },
  "offer-not-told": { agent: "{offer} देता येईल का, हे {pointers} शिवाय सांगता येत नाही." },
  "recourse-closed": {
    agent: ["{until} पासून बंद: {body}; {right}.", "{until} पासून बंद: {body}."],
  },
  notice: {
    agent: ["{promise}, {due} पर्यंत: यात हवे {items}.", "{promise}: यात हवे {items}."],
  },
  "draft-lacks": { agent: "मसुद्यात नाही: {items} ({promise})." },
  "draft-complete": { agent: "मसुद्यात हवे ते सर्व आहे ({promise})." },
  "next-check": { agent: "पुन्हा पाहा: {checkAt}." },
};
