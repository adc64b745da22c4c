import { z } from "zod";
import type { DeclaredType, FactsDocument } from "../policy/declared-facts.js";
import { calendarDate, instant, money } from "./fact-types.js";

/** Facts that are added to a domain's: group → their shape. */
type Extension<Groups> = { readonly [Group in keyof Groups]?: z.ZodRawShape | undefined };

const scalars = {
  boolean: () => z.boolean(),
  integer: () => z.int(),
  money,
  text: () => z.string().max(1000),
  date: calendarDate,
  instant,
} as const;

/** Adds the facts that a policy declares for itself to those of the domain; each may be missing. */
export function withDeclared<Extra extends Extension<Extra>>(
  extra: Extra,
  declared: FactsDocument,
): Extra {
  const groups = Object.entries(declared).map(([group, names = {}]) => {
    const shapes = Object.entries(names).map(([name, type]) => [name, toField(type)]);
    return [group, { ...extra[group as keyof Extra], ...Object.fromEntries(shapes) }] as const;
  });
  return { ...extra, ...Object.fromEntries(groups) };
}

/** A fact that may be left out; what that means the document may say. */
function toField(type: DeclaredType): z.ZodType {
  const schema = toSchema(type);
  const usual = typeof type === "object" && "default" in type ? type.default : undefined;
  return usual === undefined ? schema.optional() : schema.default(usual);
}

function toSchema(type: DeclaredType): z.ZodType {
  if (typeof type === "string") return scalars[type]();
  if ("type" in type) return scalars[type.type]();
  if ("oneOf" in type) return z.enum([...type.oneOf] as [string, ...string[]]);
  return z.array(scalars[type.listOf]()).max(1000);
}
