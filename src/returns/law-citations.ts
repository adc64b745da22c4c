import type { RuleCitation } from "../ir/rule.js";
import type { Citation, DecidedByLaw, Reason } from "./decision.js";
import type { FloorLine } from "./floor-line.js";
import type { JudgedLine } from "./judged-line.js";

/** What a floor cites for a line, and what of the shop's policy it overrules. */
export function lawOf(
  { floor: { policy }, line }: FloorLine,
  overruled: readonly Reason[],
): DecidedByLaw {
  const { id, law } = policy.document;
  return {
    policy: id,
    jurisdiction: law?.jurisdiction ?? "",
    basis: law?.basis ?? "",
    citations: citationsOf(line),
    overruled,
  };
}

/** A reason that names the article first cited for a line. */
export function lawReason(code: string, floorLine: FloorLine): Reason {
  const [first] = citationsOf(floorLine.line);
  return { code, ...(first && { rule: first.rule, values: { article: first.article } }) };
}

/** The rights that give what may be had, the one carried out first; then what the law says of money and time. */
function citationsOf({ effects, eligibility }: JudgedLine): readonly Citation[] {
  const { offer, remedies } = eligibility;
  const given = new Set(remedies.map(({ rule }) => rule));
  const rights = effects.offer.map(({ rule }) => rule).filter(({ name }) => given.has(name));
  const { settle, deduct, reimburse, window } = effects;
  const others = [
    window,
    settle,
    effects["return-shipping"],
    effects["send-back"],
    deduct,
    reimburse,
  ];
  const active = others.flatMap((list) =>
    list.flatMap(({ rule, certain }: { readonly rule: JudgedRule; readonly certain: boolean }) =>
      // What a law does not declare is filled in from its rights, and is nothing that it says.
      certain && rule.effect.type !== "entitle" ? [rule] : [],
    ),
  );
  const rules = new Set<JudgedRule>([...(offer ? [offer.rule] : []), ...rights, ...active]);
  return [...rules].flatMap(({ name, law }) => (law === undefined ? [] : [toCitation(name, law)]));
}

type JudgedRule = JudgedLine["effects"]["offer"][number]["rule"];

function toCitation(rule: string, { article, source, mark }: RuleCitation): Citation {
  return { rule, article, source, mark };
}
