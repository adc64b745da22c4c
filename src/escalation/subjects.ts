import type { WindowParams } from "../domain/clocks/clock-schema.js";
import type { Subject } from "../domain/domain.js";
import { type InstantKeys, normaliseRecord } from "../domain/normalise-record.js";
import type { FactReference } from "../ir/fact-reference.js";
import { caseRecord } from "./build-record.js";
import type { EscalationCase } from "./derive.js";
import { locateFact } from "./locate-fact.js";
import { judgeWindow } from "./windows.js";

/** The one subject of a case: the complaint, with what its history and the policy's windows say of it. */
export function subjectOf(given: EscalationCase, instants: InstantKeys): Subject {
  const { complaint, customer, order, signal, asking } = given.facts;
  const groups = { complaint, customer: customer ?? {}, order: order ?? {}, signal, asking };
  const own = normaliseRecord({ ...groups, case: caseRecord(given) }, instants);
  const locate = (reference: FactReference) => locateFact(reference, given);
  const absent = new Set([
    ...(signal === undefined ? ["signal"] : []),
    ...(asking === undefined ? ["asking"] : []),
  ]);
  return withWindows({ id: "complaint", record: own, absent, locate }, given);
}

/** Adds, as facts that rules can name, whether what each of the policy's windows measures came in time. */
function withWindows(subject: Subject, given: EscalationCase): Subject {
  const windows = Object.entries(given.document.windows ?? {});
  if (windows.length === 0) return subject;
  const states = new Map(
    windows.map(([name, window]) => [
      name,
      judgeWindow(window as WindowParams, { given, subject }),
    ]),
  );
  const told = [...states].flatMap(([name, state]) =>
    "inTime" in state ? [[name, state.inTime] as const] : [],
  );
  return {
    ...subject,
    record: { ...subject.record, within: Object.fromEntries(told) },
    locate: (reference) => {
      if (reference.fact !== "within") return subject.locate(reference);
      const state = states.get(String(reference.steps[0]));
      return state !== undefined && "missing" in state ? state.missing : [];
    },
  };
}
