import { describe, expect, it } from "vitest";
import type { EffectParams } from "../../../src/escalation/effects.js";
import type { RuleDocument } from "../../../src/policy/document-schema.js";
import {
  documentIssues,
  documentWith,
  fact,
  matrix,
  rule,
  ruleIssues,
  usualRules,
} from "../../support/escalation.js";

type Grades = NonNullable<EffectParams<"target">["bySeverity"]>;

const at = "/rules/2/event/params";
const [, route] = usualRules;
const withClassify = (...rules: readonly RuleDocument[]) =>
  documentIssues({ ...documentWith(), rules: [...(route ? [route] : []), ...rules] });

describe("a matrix", () => {
  it("has no hole", () => {
    const { high: _, ...cut } = matrix.medium;
    const params = { matrix: { ...matrix, medium: cut } } as never;
    expect(withClassify(rule("classify", params))).toEqual([
      "missing_key /rules/1/event/params/matrix/medium/high: expected one of `low`, `normal`, `high`, `critical`, got nothing",
    ]);
    const { low: __, ...rows } = matrix;
    expect(withClassify(rule("classify", { matrix: rows } as never))).toEqual([
      "missing_key /rules/1/event/params/matrix/low: expected an object, got nothing",
    ]);
  });

  it("does not fall as impact or urgency rise", () => {
    const dented = { ...matrix, high: { ...matrix.high, medium: "low" } } as const;
    const issue = "severity_falls /rules/1/event/params/matrix/high/medium: expected at least";
    expect(withClassify(rule("classify", { matrix: dented }))).toEqual([
      `${issue} \`normal\`, as at \`medium\`, \`medium\`, got \`low\``,
    ]);
    const falling = { ...matrix, medium: { low: "high", medium: "normal", high: "high" } } as const;
    expect(withClassify(rule("classify", { matrix: falling }))).toEqual([
      "severity_falls /rules/1/event/params/matrix/medium/medium: expected at least `high`, as at `medium`, `low`, got `normal`",
      "severity_falls /rules/1/event/params/matrix/high/low: expected at least `high`, as at `medium`, `low`, got `normal`",
    ]);
  });

  it("may be flat", () => {
    const row = { low: "normal", medium: "normal", high: "normal" } as const;
    expect(
      withClassify(rule("classify", { matrix: { low: row, medium: row, high: row } })),
    ).toEqual([]);
  });

  it("or a floor, not both and not neither", () => {
    const issue = (got: string) =>
      `invalid_severity ${at}: expected either \`matrix\` or \`atLeast\`, got ${got}`;
    const classify = (params: EffectParams<"classify">) =>
      ruleIssues(rule("classify", params, { name: "floor" }));
    expect(classify({})).toEqual([issue("neither")]);
    expect(classify({ matrix, atLeast: "high" })).toEqual([issue("both")]);
    expect(classify({ atLeast: "high" })).toEqual([]);
  });
});

describe("every complaint has a severity where rules turn on it", () => {
  const gap =
    "severity_gap /rules: expected a `classify` rule with a `matrix` that holds `always`, since rules turn on the severity, got none";
  const hour = { hours: 1 };
  const grades = { low: hour, normal: hour, high: hour, critical: hour };
  const graded = rule("target", { target: "resolve", bySeverity: grades });

  it("so without a matrix they are refused", () => {
    expect(withClassify(graded)).toEqual([gap]);
    expect(withClassify(rule("offer", { offer: "apology", atLeast: "high" }))).toEqual([gap]);
    expect(withClassify(graded, rule("classify", { atLeast: "high" }))).toEqual([gap]);
  });

  it("and with one that only sometimes holds", () => {
    const when = fact("complaint.safety", true);
    expect(withClassify(graded, rule("classify", { matrix }, { when }))).toEqual([gap]);
    expect(withClassify(graded, rule("classify", { matrix }))).toEqual([]);
  });

  it("but none is needed where nothing turns on it", () => {
    expect(withClassify(rule("target", { target: "resolve", hours: 1 }))).toEqual([]);
  });
});

describe("a clock by severity", () => {
  const grades: Grades = {
    low: { businessHours: 16 },
    normal: { businessHours: 8 },
    high: { businessMinutes: 240 },
    critical: { businessHours: 1 },
  };
  const clock = (params: Omit<EffectParams<"target">, "target">) =>
    ruleIssues(rule("target", { target: "resolve", ...params }));
  const falls = (severity: string) => `severity_falls ${at}/bySeverity/${severity}: expected`;

  it("is never slower at a higher one", () => {
    expect(clock({ bySeverity: grades })).toEqual([]);
    expect(clock({ bySeverity: { ...grades, high: { businessHours: 9 } } })).toEqual([
      `${falls("high")} a length not above that of \`normal\`, got a longer one`,
    ]);
    expect(clock({ bySeverity: { ...grades, critical: { businessMinutes: 240 } } })).toEqual([]);
    expect(clock({ bySeverity: { ...grades, critical: { businessMinutes: 241 } } })).toEqual([
      `${falls("critical")} a length not above that of \`high\`, got a longer one`,
    ]);
  });

  it("is compared in one unit", () => {
    expect(clock({ bySeverity: { ...grades, low: { businessDays: 2 } } })).toEqual([
      `${falls("normal")} a length in the unit of \`low\`, got another unit`,
    ]);
    const mixed: Grades = {
      low: { years: 1 },
      normal: { months: 12 },
      high: { months: 1 },
      critical: { months: 0 },
    };
    expect(clock({ bySeverity: mixed })).toEqual([]);
  });

  it("has a length for each", () => {
    const length = "expected exactly one length such as `businessDays`, got";
    expect(clock({ bySeverity: { ...grades, high: {} } })).toEqual([
      `invalid_clock ${at}/bySeverity/high: ${length} none`,
    ]);
    expect(clock({ bySeverity: { ...grades, low: { hours: 1, days: 2 } } })).toEqual([
      `invalid_clock ${at}/bySeverity/low: ${length} \`hours\`, \`days\``,
    ]);
    const { critical: _, ...three } = grades;
    expect(clock({ bySeverity: three as Grades })).toEqual([
      `missing_key ${at}/bySeverity/critical: expected an object, got nothing`,
    ]);
  });

  it("has no other length beside", () => {
    expect(clock({ bySeverity: grades, days: 1 })).toEqual([
      `invalid_clock ${at}: expected either one length or \`bySeverity\`, got both`,
    ]);
  });

  it("can be counted at each of them", () => {
    const sound = { days: 1 };
    const bySeverity = { low: { days: 3 }, normal: sound, high: sound, critical: sound };
    const roll = { roll: "next-business-day" } as const;
    expect(clock({ bySeverity, ...roll })).toEqual([]);
    expect(clock({ bySeverity: grades, ...roll })).toEqual([
      ...["low", "normal"].map(
        (one) =>
          `invalid_clock ${at}/bySeverity/${one}: expected a clock that can be counted, got business-hours never roll`,
      ),
      `invalid_clock ${at}/bySeverity/high: expected a clock that can be counted, got business-minutes never roll`,
      `invalid_clock ${at}/bySeverity/critical: expected a clock that can be counted, got business-hours never roll`,
    ]);
  });

  it("alone says what a change of the severity means", () => {
    expect(clock({ days: 1, whenReclassified: "retroactive" })).toEqual([
      `invalid_clock ${at}/whenReclassified: expected a clock \`bySeverity\`, got one that does not turn on it`,
    ]);
    expect(clock({ bySeverity: grades, whenReclassified: "retroactive" })).toEqual([]);
  });
});
