import type { FactReference } from "../ir/fact-reference.js";
import { parsePath } from "./path.js";

/** A fact by its path, as a document's `params` name it. */
export interface FactPath {
  readonly fact: string;
  readonly path: string;
}

/** The fact that a path leads to; that it exists and is of the type was seen to at load. */
export function referenceTo({ fact, path }: FactPath, type: FactReference["type"]): FactReference {
  return { fact, steps: parsePath(path), type };
}
