import { z } from "zod";

const path = z.string().min(1).max(100);
const view = {
  fields: z.array(path).max(20).optional(),
  expand: z.array(path).max(20).optional(),
};

/** The two tools. Strict: who asks, and for what purpose, there is no argument for. */
export const callSchema = z.discriminatedUnion("tool", [
  z.strictObject({
    tool: z.literal("get_order"),
    arguments: z.strictObject({ id: z.string().regex(/^\d{4}$/), ...view }),
  }),
  z.strictObject({
    tool: z.literal("list_orders"),
    arguments: z.strictObject({
      ...view,
      where: z
        .array(z.strictObject({ field: path, is: z.string().max(100) }))
        .max(20)
        .optional(),
      q: z.string().min(1).max(100).optional(),
      sort: path.optional(),
    }),
  }),
]);

/** A call of one of the two tools. */
export type Call = z.infer<typeof callSchema>;

/** The arguments that a query string gives, if it gives none twice; what is no argument is a field to filter by. */
export function argumentsOf(query: URLSearchParams): Readonly<Record<string, unknown>> | undefined {
  const given = [...query];
  if (new Set(query.keys()).size < given.length) return undefined;
  const where = given.filter(([name]) => !isArgument(name)).map(([field, is]) => ({ field, is }));
  const known = given
    .filter(([name]) => isArgument(name))
    .map(([name, value]) => [name, lists.includes(name) ? value.split(",") : value]);
  return { ...Object.fromEntries(known), ...(where.length > 0 && { where }) };
}

const lists: readonly string[] = ["fields", "expand"];

function isArgument(name: string): boolean {
  return [...lists, "q", "sort"].includes(name);
}
