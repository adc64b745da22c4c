import { bn } from "./bn.js";
import type { Catalogue } from "./catalogue.js";
import { en } from "./en.js";
import { mr } from "./mr.js";
import type { Locale } from "./text.js";

/** The texts of every language. */
export const catalogues: Readonly<Record<Locale, Catalogue>> = { en, bn, mr };
