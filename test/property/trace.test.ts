import fc from "fast-check";
import { expect, test } from "vitest";
import { createClosuresEngine } from "../../src/engines/closures.js";
import { type ConditionTrace, type TracedTest, traceCondition } from "../../src/engines/trace.js";
import { parsePolicy } from "../../src/policy/parse-policy.js";
import { runs } from "../support/property-options.js";
import { everyTypeSchema } from "./arbitraries/fact-places.js";
import { factRecord } from "./arbitraries/fact-records.js";
import { soundDocument, testLanguage } from "./arbitraries/policy-documents.js";

const record = factRecord(everyTypeSchema, { shortestList: 0, complete: false });

function testsIn(trace: ConditionTrace): readonly TracedTest[] {
  if (trace.kind === "test") return [trace];
  if ("conditions" in trace) return trace.conditions.flatMap(testsIn);
  return "condition" in trace ? testsIn(trace.condition) : [];
}

test("a trace comes to the truth that the engine came to, and every test points into the document", () => {
  const law = fc.property(soundDocument, record, (document, facts) => {
    const parsed = parsePolicy(document, testLanguage);
    if (!parsed.success) throw parsed.error;
    const { rules } = parsed.data;
    const traces = rules.map(({ condition }) => traceCondition(condition, facts));
    expect(traces.map(({ truth }) => truth)).toEqual(createClosuresEngine(rules).fire(facts));
    for (const { pointer, operator, operand } of traces.flatMap(testsIn)) {
      const written = at(document, pointer);
      // The test of a rule's date points at the date itself.
      if (typeof written === "string") expect(operand).toEqual({ value: written });
      else expect(written).toMatchObject({ operator });
    }
  });
  fc.assert(law, runs());
});

function at(document: unknown, pointer: string): unknown {
  const steps = pointer.split("/").slice(1);
  return steps.reduce<unknown>(
    (value, step) => Reflect.get(value as object, step.replaceAll("~1", "/").replaceAll("~0", "~")),
    document,
  );
}
