import { z } from "zod";
import type { RuleCitation } from "../ir/rule.js";
import type { BusinessCalendar } from "../time/business-days.js";
import {
  type CalendarsDocument,
  calendarSchema,
  type HoursDocument,
  hoursShape,
  namedCalendarSchema,
} from "./calendar-schema.js";
import { type BooleanDocument, idSchema, rootConditionSchema } from "./condition-schema.js";
import { createFactsDocumentSchema, type FactsDocument, factName } from "./declared-facts.js";
import { citationSchema, type LawDocument, lawSchema } from "./law-schema.js";
import { text } from "./text-schema.js";

/** Dates between which something applies, both included; open-ended without `to`. */
export interface Validity {
  readonly from: string;
  readonly to?: string | undefined;
}

/** A rule as a document writes it. */
export interface RuleDocument {
  readonly name: string;
  readonly description?: string | undefined;
  /** The numbers of the clauses of a published text that the rule restates. */
  readonly clauses?: readonly string[] | undefined;
  /** The order dates for which the rule applies, where they are not the whole document's. */
  readonly effective?: Validity | undefined;
  /** Never shown to a customer: neither its name and reason nor what it turns on. */
  readonly internal?: true | undefined;
  readonly law?: RuleCitation | undefined;
  readonly conditions: "always" | BooleanDocument;
  readonly event: { readonly type: string; readonly params: Readonly<Record<string, unknown>> };
  readonly overrides?: readonly string[] | undefined;
}

/** A place in the order of reasons: one rule's, or several rules' that are named line by line. */
export type ReasonPlace = string | readonly string[];

/** A policy document: what a shop writes. */
export interface PolicyDocument {
  readonly $schema?: string | undefined;
  readonly id: string;
  readonly domain: string;
  readonly version: string;
  readonly title?: Readonly<Record<string, string>> | undefined;
  readonly effective?: Validity | undefined;
  /** What makes a document a statutory floor: whose law it restates, and which right. */
  readonly law?: LawDocument | undefined;
  readonly reviewBy?: string | undefined;
  readonly timeZone: string;
  readonly currency?: string | undefined;
  /** The business days that deadlines are counted in, with opening hours where a domain has a use for them. */
  readonly calendar?: (BusinessCalendar & HoursDocument) | undefined;
  /** Further calendars by name, as that of a telephone line. */
  readonly calendars?: CalendarsDocument | undefined;
  readonly facts?: FactsDocument | undefined;
  readonly windows?: Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined;
  readonly conditions?: Readonly<Record<string, BooleanDocument>> | undefined;
  readonly reasonOrder?: readonly ReasonPlace[] | undefined;
  readonly rules: readonly RuleDocument[];
}

/** The effects of a domain: type → strict schema of its `params`. */
export type EffectSchemas = Readonly<Record<string, z.ZodObject>>;

/** What a domain lends to its documents: its name, its effects, and where it has them, windows and groups. */
export interface DocumentParts {
  readonly domain: string;
  readonly effects: EffectSchemas;
  /** The strict schema of a named window, which conditions can ask about with `within`. */
  readonly windows?: z.ZodObject | undefined;
  /** Whether documents have opening hours, and calendars beside the one at the top. */
  readonly hours?: boolean | undefined;
  /** The groups to which a document may add facts of its own. */
  readonly factGroups?: readonly string[] | undefined;
}

const date = z.iso.date().describe("a date (YYYY-MM-DD)");

const validity = z.strictObject({ from: date, to: date.optional() });

const language = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/)
  .describe("a language tag such as `en`");

const reasonPlace = z
  .union([idSchema, z.array(idSchema).min(1).max(5000)])
  .describe("the name of a rule, or a list of the names of rules that share a place");

/**
 * The strict schema of a policy document of one domain: its structural part, from which the JSON
 * Schema is generated. What needs knowledge of names and types is checked after it.
 */
export function createDocumentSchema({
  domain,
  effects,
  windows,
  hours = false,
  factGroups,
}: DocumentParts): z.ZodType<PolicyDocument> {
  const base = z.strictObject({
    $schema: text(1000).optional(),
    id: idSchema,
    domain: z.literal(domain),
    version: z
      .string()
      .max(50)
      .regex(/^[0-9A-Za-z][0-9A-Za-z.+-]*$/)
      .describe("a version such as `2026.1.0`"),
    title: z.record(language, text(1000)).optional(),
    effective: validity.optional(),
    law: lawSchema.optional(),
    reviewBy: date.optional(),
    timeZone: text(100).describe("an IANA time zone such as `Europe/Berlin`"),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .describe("an ISO 4217 code such as `EUR`")
      .optional(),
    calendar: calendarSchema.optional(),
    conditions: z.record(idSchema, rootConditionSchema).optional(),
    reasonOrder: z.array(reasonPlace).max(5000).optional(),
    rules: z.array(createRuleSchema(effects)).min(1).max(5000),
  });
  const facts = factGroups && { facts: createFactsDocumentSchema(factGroups).optional() };
  const named = windows && { windows: z.record(factName, windows).optional() };
  const calendars = hours && {
    calendar: calendarSchema.extend(hoursShape).optional(),
    calendars: z.record(factName, namedCalendarSchema).optional(),
  };
  return base.extend({ ...facts, ...named, ...calendars }) as z.ZodType<PolicyDocument>;
}

const overridden = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*(?:\.\*)?$/)
  .describe("the name of a rule, or the beginning of several as `window.*`");

function createRuleSchema(effects: EffectSchemas): z.ZodType<RuleDocument> {
  return z.strictObject({
    name: idSchema,
    description: text(5000).optional(),
    clauses: z.array(text(20)).min(1).max(100).optional(),
    effective: validity.optional(),
    internal: z.literal(true).optional(),
    law: citationSchema.optional(),
    conditions: z
      .union([z.literal("always"), rootConditionSchema])
      .describe(
        "`always`, or an object with exactly one of `all`, `any`, `not`, `condition` and `within`",
      ),
    event: createEventSchema(effects),
    overrides: z.array(overridden).max(5000).optional(),
  });
}

function createEventSchema(effects: EffectSchemas): z.ZodType<RuleDocument["event"]> {
  const [first, ...others] = Object.entries(effects).map(([type, params]) =>
    z.strictObject({ type: z.literal(type), params }),
  );
  if (first === undefined) throw new RangeError("a domain has at least one effect");
  if (Object.hasOwn(effects, "error"))
    throw new RangeError("no effect is called `error`: json-rules-engine would throw its events");
  return z.discriminatedUnion("type", [first, ...others]);
}
