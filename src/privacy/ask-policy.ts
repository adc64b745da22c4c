import type { Policy } from "../domain/policy.js";
import { FactsError } from "../errors/facts-error.js";
import type { DecisionOn, PrivacyDecision } from "./decision.js";
import type { DecisionBase } from "./decision-parts.js";
import { askedFields } from "./disclosure/asked-fields.js";
import type { FieldDisclosure, Showing } from "./disclosure/decision.js";
import type { RecordShape } from "./disclosure/record-shape.js";
import { redactRecord } from "./disclosure/redact-record.js";
import type { AskedField, FactsOf, PrivacyFacts } from "./facts.js";
import type { PrivacyQuestion } from "./vocabulary/words.js";

/** The facts of one question, without its name. */
type Asking<Question extends PrivacyQuestion> = Omit<FactsOf<Question>, "question">;

/** Who asks for what: the facts of a disclosure but for the fields. */
export type DisclosureContext = Omit<Asking<"disclosure">, "fields">;

/** A record with what may be shown of it, and the decision that says why. */
export interface Redaction {
  /** A copy that has only what may be shown, masked where the decision says so. */
  readonly record: unknown;
  readonly decision: DecisionOn<"disclosure">;
  /** How many keys of the record are in no listed place: their names may be personal data and are not told. */
  readonly withheldKeys: number;
}

/** The five questions, each with its own facts and decision. All throw `FactsError` for facts that cannot be. */
export interface PrivacyMethods {
  /** Whether one field may be shown to who asks: in full, masked, after better verification, or not. */
  mayDisclose(
    facts: DisclosureContext & { readonly field: AskedField },
  ): FieldDisclosure & DecisionBase;
  /** A record with what may be shown of it: `shape` mirrors it and names the category of every field. */
  redact(record: unknown, shape: RecordShape, context: DisclosureContext): Redaction;
  /** Whether the fields of a form may be taken, and which consents are needed. */
  mayCollect(facts: Asking<"collection">): DecisionOn<"collection">;
  /** What becomes of a request, and what must be done about it by when. */
  handleRequest(facts: Asking<"request">): DecisionOn<"request">;
  /** What must be published, and what must not be. */
  mustPublish(facts: Asking<"publication">): DecisionOn<"publication">;
  /** How long a record must be kept, and by when it must be erased. */
  retention(facts: Asking<"retention">): DecisionOn<"retention">;
}

type PlainPolicy = Policy<PrivacyFacts, PrivacyDecision, PrivacyQuestion>;

/** Adds the five questions to a policy. */
export function askPolicy(policy: PlainPolicy): PlainPolicy & PrivacyMethods {
  const ask = <Question extends PrivacyQuestion>(question: Question, facts: Asking<Question>) =>
    policy.decide({ ...facts, question } as unknown as PrivacyFacts) as DecisionOn<Question>;
  return {
    ...policy,
    allows: (question, facts) => policy.allows(question, { ...facts, question } as PrivacyFacts),
    mayDisclose: ({ field, ...context }) =>
      oneField(ask("disclosure", { ...context, fields: [field] })),
    redact: (record, shape, context) => {
      const fields = askedFields(shape);
      if (!fields.success) throw fields.error;
      const decision = ask("disclosure", { ...context, fields: [...fields.data] });
      const shown = decision.fields.map(({ field, show }) => [field, show] as const);
      return { ...redacted(record, shape, new Map(shown)), decision };
    },
    mayCollect: (facts) => ask("collection", facts),
    handleRequest: (facts) => ask("request", facts),
    mustPublish: (facts) => ask("publication", facts),
    retention: (facts) => ask("retention", facts),
  };
}

function oneField({
  policy,
  at,
  fields,
}: DecisionOn<"disclosure">): FieldDisclosure & DecisionBase {
  const [field] = fields;
  if (field === undefined) throw new RangeError("a disclosure decides on a field");
  return { policy, at, ...field };
}

function redacted(
  record: unknown,
  shape: RecordShape,
  showing: ReadonlyMap<string, Showing>,
): Pick<Redaction, "record" | "withheldKeys"> {
  const result = redactRecord(record, shape, showing);
  if ("issues" in result) throw new FactsError(result.issues);
  return result;
}
