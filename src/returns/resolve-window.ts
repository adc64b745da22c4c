import type { PolicyDocument } from "../policy/document-schema.js";
import type { EffectParams } from "./effects.js";
import type { WindowParams } from "./window-schema.js";

/** A window that a policy declares under a name; that it exists was seen to at load. */
export function namedWindow(name: string, { windows = {} }: PolicyDocument): WindowParams {
  return (windows[name] ?? {}) as WindowParams;
}

/** The window of a `window` rule: one of the policy's by its name, or written out. */
export function windowOf(
  { window, remedies: _remedies, cap: _cap, ...own }: EffectParams<"window">,
  document: PolicyDocument,
): WindowParams {
  return window === undefined ? own : namedWindow(window, document);
}

/** An offer's own window, by name or written out, or `none`; nothing where the policy's windows count. */
export function ownWindowOf(
  { window }: Pick<EffectParams<"offer">, "window">,
  document: PolicyDocument,
): WindowParams | "none" | undefined {
  if (window === "none") return window;
  return typeof window === "string" ? namedWindow(window, document) : window;
}
