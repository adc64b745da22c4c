import { createIssue, type Issue } from "../errors/issue.js";
import { type Rule, referencesOf, testsOf } from "../ir/rule.js";
import type { ParsedPolicy } from "../policy/parse-policy.js";
import type { EffectType } from "./effects.js";

const anywhere = ["context", "region", "subject", "business"] as const;
const ofDisclosure = [...anywhere, "requester", "field"];
const ofCollection = [...anywhere, "field", "form", "signals"];
const ofRequest = [...anywhere, "requester", "request"];

/** The groups of facts that each effect's question has; a rule that names another would never be asked. */
const groups: Readonly<Record<Exclude<EffectType, "exempt">, readonly string[]>> = {
  disclose: ofDisclosure,
  withhold: ofDisclosure,
  verify: [...ofDisclosure, "request"],
  authorise: [...ofDisclosure, "request"],
  collect: ofCollection,
  consent: ofCollection,
  forbid: ofCollection,
  safeguard: ofCollection,
  entitle: ofRequest,
  refuse: [...ofRequest, "record"],
  identify: ofRequest,
  duty: ofRequest,
  notice: ofRequest,
  fee: ofRequest,
  free: ofRequest,
  refer: ofRequest,
  duplicate: ofRequest,
  keep: [...ofRequest, "record"],
  erase: [...ofRequest, "record"],
  publish: anywhere,
  ban: anywhere,
};

/** Checks that every rule turns on facts that its question has: otherwise it would be silent, unnoticed. */
export function checkGroups({ rules }: ParsedPolicy): readonly Issue[] {
  return rules.flatMap((rule) => {
    const known = groups[rule.effect.type as Exclude<EffectType, "exempt">];
    return known === undefined ? [] : unfitting(rule, known);
  });
}

function unfitting(rule: Rule, known: readonly string[]): readonly Issue[] {
  return testsOf(rule.condition).flatMap((test) => {
    const foreign = referencesOf(test).filter(({ fact }) => !known.includes(fact));
    return foreign.map(({ fact }) =>
      createIssue({
        code: "unfitting_fact",
        path: test.pointer,
        expected: `a fact of ${known.map((one) => `\`${one}\``).join(", ")}, on which \`${rule.effect.type}\` can turn`,
        received: `\`${fact}\``,
      }),
    );
  });
}
