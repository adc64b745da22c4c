import { z } from "zod";

/**
 * Text of a bounded length. Counted in Unicode code points as JSON Schema's `maxLength` does, where
 * Zod's own `max` counts UTF-16 units: both must accept the same documents.
 */
export function text(maxLength: number): z.ZodString {
  return z
    .string()
    .refine((value) => hasAtMost(value, maxLength), `at most ${maxLength} characters`)
    .meta({ maxLength });
}

function hasAtMost(value: string, maxLength: number): boolean {
  return value.length <= maxLength || [...value].length <= maxLength;
}
