import { describe, expect, it } from "vitest";
import type { EscalationFacts } from "../../../src/escalation/facts.js";
import { escalation } from "../../../src/escalation/index.js";
import type { PolicyDocument } from "../../../src/policy/document-schema.js";
import {
  clockOf,
  documentWith,
  fact,
  factsWith,
  policyWith,
  rule,
} from "../../support/escalation.js";

type Complaint = EscalationFacts["complaint"];
type Rules = PolicyDocument["rules"];

const safety = rule(
  "classify",
  { atLeast: "high" },
  { name: "safety", when: fact("complaint.safety", true) },
);
const decide = (complaint: Complaint, rules: Rules = []) =>
  policyWith({ rules }).decide(factsWith("06-01 11:00", [], { complaint }));
const exactly = (severity: string) => ({ atLeast: severity, atMost: severity });

describe("the severity of a complaint", () => {
  it.each([
    ["low", "low", "low"],
    ["low", "high", "normal"],
    ["high", "low", "normal"],
    ["medium", "high", "high"],
    ["high", "high", "critical"],
  ] as const)("is that of the matrix: %s, %s → %s", (impact, urgency, severity) => {
    expect(decide({ impact, urgency }).severity).toEqual(exactly(severity));
  });

  it("is no less than what a rule demands, and the highest counts", () => {
    const complaint = { safety: true, impact: "low", urgency: "low" } as const;
    expect(decide(complaint, [safety]).severity).toEqual(exactly("high"));
    expect(decide({ ...complaint, safety: false }, [safety]).severity).toEqual(exactly("low"));
    const most = { ...complaint, impact: "high", urgency: "high" } as const;
    expect(decide(most, [safety]).severity).toEqual(exactly("critical"));
  });

  it("is not there where no rule speaks of it", () => {
    const document = documentWith();
    const rules = document.rules.filter(({ name }) => name !== "classify");
    const decision = escalation.load({ ...document, rules }).decide(factsWith("06-01 11:00"));
    expect(decision).toMatchObject({ outcome: "open", reasons: [] });
    expect(decision.severity).toBeUndefined();
  });

  it("is for a person where rules turn on it and an exception takes it away", () => {
    const none = rule("exempt", {}, { name: "none", overrides: ["classify"] });
    const apology = rule("offer", { offer: "apology", atLeast: "high" });
    const decision = decide({}, [none, apology]);
    expect(decision).toMatchObject({ outcome: "review", reasons: [{ code: "not-classified" }] });
    expect(decision.severity).toBeUndefined();
  });
});

describe("the bounds of a severity", () => {
  // Impact is medium and urgency left out unless it says otherwise.
  const unknown = { urgency: undefined };

  it.each<[string, Complaint, string, string, readonly string[]]>([
    ["urgency", unknown, "low", "high", ["/complaint/urgency"]],
    ["impact", { impact: undefined, urgency: "high" }, "normal", "critical", ["/complaint/impact"]],
    [
      "both",
      { ...unknown, impact: undefined },
      "low",
      "critical",
      ["/complaint/impact", "/complaint/urgency"],
    ],
  ])("without its %s", (_what, complaint, atLeast, atMost, missing) => {
    const decision = decide(complaint);
    expect(decision.severity).toEqual({ atLeast, atMost });
    expect(decision).toMatchObject({ outcome: "undetermined", missing });
  });

  it("end where a rule certainly demands more", () => {
    const decision = decide({ ...unknown, safety: true }, [safety]);
    expect(decision.severity).toEqual(exactly("high"));
    expect(decision).toMatchObject({ outcome: "open", missing: [] });
    const impact = decide({ ...unknown, impact: "high", safety: true }, [safety]);
    expect(impact.severity).toEqual({ atLeast: "high", atMost: "critical" });
    expect(impact.missing).toEqual(["/complaint/urgency"]);
  });

  it("reach up to what a rule may demand", () => {
    const decision = decide({ impact: "low", urgency: "low" }, [safety]);
    expect(decision.severity).toEqual({ atLeast: "low", atMost: "high" });
    expect(decision).toMatchObject({ outcome: "undetermined", missing: ["/complaint/safety"] });
  });

  it("do not ask about a rule that could change nothing", () => {
    const decision = decide({ impact: "high", urgency: "high" }, [safety]);
    expect(decision.severity).toEqual(exactly("critical"));
    expect(decision).toMatchObject({ outcome: "open", missing: [] });
  });

  it("leave a clock open that is only for some", () => {
    const target = rule("target", { target: "call-back", hours: 1, atLeast: "high" });
    const decision = decide(unknown, [target]);
    expect(clockOf(decision)).toMatchObject({ state: "running", missing: ["/complaint/urgency"] });
    expect(decide({ urgency: "high" }, [target]).clocks).toHaveLength(1);
    expect(decide({ urgency: "medium" }, [target]).clocks).toEqual([]);
  });
});
