import type { PrivacyReason } from "../decision-parts.js";
import type { FactsOf } from "../facts.js";
import { groundOf } from "../ground-of.js";
import type { Showing } from "./decision.js";
import { capsOn, type FieldRules, type Lack, lacksOf } from "./field-rules.js";
import type { Requester } from "./requester.js";
import { showsMore } from "./showing.js";

/** Why no more of a field is shown, and the facts that could tell otherwise. */
export interface WhyNot {
  readonly reasons: readonly PrivacyReason[];
  readonly missing: readonly string[];
}

const ofLack: Readonly<Record<Lack, Pick<PrivacyReason, "code" | "detail">>> = {
  verification: { code: "identity-verification-required", detail: "verification-too-low" },
  relation: { code: "third-party-rights-impaired", detail: "relation-too-distant" },
  purpose: { code: "objectives-impaired", detail: "purpose-not-allowed" },
};

/** What is nearest to be changed, first: it is the reason. */
const nearest: readonly Lack[] = ["verification", "relation", "purpose"];

/**
 * Why no more of a field is shown: what the rule lacks that comes nearest to showing more, or that there is
 * none; and what keeps it back.
 */
export function whyNot(
  rules: FieldRules,
  requester: Requester,
  show: Showing,
  facts: FactsOf<"disclosure">,
): WhyNot {
  if (show === "in-full") return { reasons: [], missing: [] };
  const more = rules.grants.filter(({ params }) => showsMore(params.show, show));
  const untold = more.filter(({ certain }) => !certain);
  const lacks = more.map((one) => lacksOf(one, requester));
  const caps = capsOn(rules, requester).filter(
    ({ effect }) => !showsMore(effect.params.show ?? "nothing", show),
  );
  const unsure = caps.filter(({ effect }) => !effect.certain);
  const missing = [
    ...untold.flatMap((one) => one.missing()),
    ...unsure.flatMap(({ effect }) => effect.missing()),
    ...factsFor(lackedIn(lacks, caps), facts, requester),
  ];
  return {
    reasons: [
      ...lackReasons(rules, more, lacks),
      ...caps.map((cap) => ({
        code: cap.effect.params.justification ?? "confidentiality-obligation-compromised",
        detail: "withheld",
        ...groundOf(cap),
      })),
      ...(showsMore(rules.ceiling, show)
        ? []
        : [{ code: "security-impaired", detail: "never-in-full" } as const]),
      ...(missing.length > 0
        ? [{ code: "information-required", detail: "facts-missing" } as const]
        : []),
    ],
    missing: [...new Set(missing)],
  };
}

/** The reason of those rules that lack the least, and of these the nearest. */
function lackReasons(
  rules: FieldRules,
  more: FieldRules["grants"],
  lacks: readonly (readonly Lack[])[],
): readonly PrivacyReason[] {
  if (rules.grants.length === 0)
    return [{ code: "data-subject-protection-impaired", detail: "no-rule" }];
  // A rule would show more already: what keeps the field back is the reason, not what other rules lack.
  if (more.some(({ certain }, index) => certain && lacks[index]?.length === 0)) return [];
  const wanting = lacks.filter((one) => one.length > 0);
  const fewest = Math.min(...wanting.map((one) => one.length));
  const nearby = wanting.filter((one) => one.length === fewest);
  const [first] = nearby.sort((a, b) => farthest(a) - farthest(b));
  return (first ?? []).map((lack) => ofLack[lack]);
}

function farthest(lacks: readonly Lack[]): number {
  return Math.max(...lacks.map((lack) => nearest.indexOf(lack)));
}

/** What a rule lacks that would show more, or would lift one that keeps it back. */
function lackedIn(
  lacks: readonly (readonly Lack[])[],
  caps: ReturnType<typeof capsOn>,
): ReadonlySet<Lack> {
  const lifting = caps.flatMap(({ effect: { params } }): readonly Lack[] => [
    ...(params.until === undefined ? [] : (["verification"] as const)),
    ...(params.unless === undefined ? [] : (["relation"] as const)),
  ]);
  return new Set([...lacks.flat(), ...lifting]);
}

/** Of what is lacking, that which was not told at all, and what would tell that what is shown proves it. */
function factsFor(
  lacked: ReadonlySet<Lack>,
  { requester = {}, purpose }: FactsOf<"disclosure">,
  { untold }: Requester,
): readonly string[] {
  const told = {
    purpose,
    relation: requester.relation,
    verification: requester.verification ?? requester.evidence,
  };
  const wanting = nearest.filter((lack) => lacked.has(lack));
  return [
    ...wanting
      .filter((lack) => told[lack] === undefined)
      .map((lack) => (lack === "purpose" ? "/purpose" : `/requester/${lack}`)),
    ...wanting.flatMap((lack) => (lack === "purpose" ? [] : untold[lack])),
  ];
}
