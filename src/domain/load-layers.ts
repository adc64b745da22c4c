import type { EngineName } from "../engines/create-engine.js";
import { atPointer, createIssue, type Issue } from "../errors/issue.js";
import { PolicyError } from "../errors/policy-error.js";
import type { Result } from "../errors/result.js";
import { type ParsedPolicy, parsePolicy } from "../policy/parse-policy.js";
import { canonicalJson } from "./canonical-json.js";
import { chooseEngine } from "./choose-engine.js";
import type { PolicyLayers } from "./create-policy.js";
import { collectDeclared, declaredBy, misfitDefaults, takenNames } from "./declared-facts.js";
import type { DomainDefinition, LoadedPolicy } from "./domain.js";
import type { Languages } from "./languages.js";
import { sha256Hex } from "./sha-256.js";

/**
 * What a policy is loaded with.
 *
 * - `floors`: the statutory floors that it must not undercut
 * - `engine`: what its rules run on: `closures`, or `generated`, one function made of all rules. Without it,
 *   closures, and generated code as soon as that pays, unless the host forbids it (a strict
 *   Content-Security-Policy). Both decide the same.
 */
export interface LoadOptions {
  readonly floors?: readonly unknown[];
  readonly engine?: EngineName;
}

/** The layers of a policy, with the domain as their documents extend it. */
export interface LoadedLayers<Facts, Derived, Decision, Question, Terms> {
  readonly domain: DomainDefinition<Facts, Derived, Decision, Question, Terms>;
  readonly layers: PolicyLayers;
}

/** Parses a document and its floors into layers, or reports everything that is wrong with them. */
export type Loader<Facts, Derived, Decision, Question, Terms> = (
  document: unknown,
  options: LoadOptions,
) => Result<LoadedLayers<Facts, Derived, Decision, Question, Terms>, PolicyError>;

/** Makes the loader of a domain: one language for all layers, so that all see the same facts. */
export function createLoader<Facts, Derived, Decision, Question, Terms>(
  languages: Languages<Facts, Derived, Decision, Question, Terms>,
): Loader<Facts, Derived, Decision, Question, Terms> {
  return (document, { floors = [], engine: asked }) => {
    const engine = chooseEngine(asked);
    if (typeof engine === "object") return failure([engine]);
    const ofDocuments = [document, ...floors].map(declaredBy);
    const declared = collectDeclared(ofDocuments);
    if ("issues" in declared) return failure(declared.issues);
    const { record } = languages({}).domain;
    const unfitting = ofDocuments.flatMap((one, index) =>
      issuesAt(index, [...takenNames(one, record), ...misfitDefaults(one)]),
    );
    if (unfitting.length > 0) return failure(unfitting);
    const { domain, language } = languages(declared.facts);
    const own = parsePolicy(document, language);
    const below = floors.map((floor) => parsePolicy(floor, language));
    const issues = [own, ...below].flatMap((result, index) =>
      result.success ? [] : issuesAt(index, result.error.issues),
    );
    if (!own.success || issues.length > 0) return failure(issues);
    const parsed = below.flatMap((result) => (result.success ? [result.data] : []));
    const needsCalendar = domain.needsCalendar ?? (() => false);
    const unfit = [
      ...checkAlone(own.data, needsCalendar(own.data)),
      ...parsed.flatMap((floor, index) =>
        checkFloor(floor, index, lacking(own.data, needsCalendar(floor))),
      ),
    ];
    if (unfit.length > 0) return failure(unfit);
    const policy = withHash(own.data);
    const localised = parsed.map((floor) => localise(withHash(floor), own.data));
    return { success: true, data: { domain, layers: { policy, floors: localised, engine } } };
  };
}

function failure(issues: readonly Issue[]): Result<never, PolicyError> {
  return { success: false, error: new PolicyError(issues) };
}

/** The first document is the policy itself; the others are its floors. */
function issuesAt(index: number, issues: readonly Issue[]): readonly Issue[] {
  return index === 0 ? issues : issues.map((issue) => atPointer(`/floors/${index - 1}`, issue));
}

function withHash(parsed: ParsedPolicy): LoadedPolicy {
  return { ...parsed, hash: sha256Hex(canonicalJson(parsed.document)) };
}

/** A floor is reckoned where the shop's customers are: in the policy's zone, by its calendar. */
function localise(floor: LoadedPolicy, { document }: ParsedPolicy): LoadedPolicy {
  const { timeZone, calendar } = document;
  return { ...floor, document: { ...floor.document, timeZone, ...(calendar && { calendar }) } };
}

function checkFloor(
  { document }: ParsedPolicy,
  index: number,
  lacks: "calendar" | "hours" | undefined,
): readonly Issue[] {
  const at = `/floors/${index}`;
  if (document.law === undefined)
    return [unfit("not_a_law", `${at}/law`, "a document that restates a law", "none")];
  // A pack's own calendar knows no holidays: by it a floor could end a day too early.
  return undeclared(document.id, lacks);
}

/** A law that is loaded without a shop above it counts by its own calendar. */
function checkAlone(law: ParsedPolicy, needs: boolean | "hours"): readonly Issue[] {
  if (law.document.law === undefined) return [];
  return undeclared(law.document.id, lacking(law, needs));
}

function undeclared(id: string, lacks: "calendar" | "hours" | undefined): readonly Issue[] {
  if (lacks === undefined) return [];
  return lacks === "calendar"
    ? [
        unfit(
          "undeclared_calendar",
          "/calendar",
          `a \`calendar\`, by which \`${id}\` counts business days`,
          "none",
        ),
      ]
    : [
        unfit(
          "undeclared_hours",
          "/calendar/hours",
          `\`hours\`, by which \`${id}\` knows the close of business`,
          "none",
        ),
      ];
}

/** What a floor needs that the shop's policy does not declare. */
function lacking(
  { document: { calendar } }: ParsedPolicy,
  needs: boolean | "hours",
): "calendar" | "hours" | undefined {
  if (needs !== false && calendar === undefined) return "calendar";
  return needs === "hours" && calendar?.hours === undefined ? "hours" : undefined;
}

function unfit(code: string, path: string, expected: string, received: string): Issue {
  return createIssue({ code, path, expected, received });
}
