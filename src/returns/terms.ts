import type { Case, LayerCase, Subject } from "../domain/domain.js";
import type { PolicyIdentity } from "../domain/policy-identity.js";
import { formatInstant } from "../time/instant.js";
import type { ActiveEffect, ActiveEffects } from "./active-effects.js";
import type { ReturnsCase } from "./derive.js";
import type { EffectParams, EffectType } from "./effects.js";
import { appliesTo } from "./fees.js";
import { speaksOf } from "./judge-offers.js";
import { layerEffects } from "./law-defaults.js";
import { ownWindowOf, windowOf } from "./resolve-window.js";
import type { Remedy } from "./vocabulary.js";
import { closeOf } from "./window-close.js";
import type { WindowParams } from "./window-schema.js";

/** A window before its end can be told: how long, from when; or once it can, its last day. */
export interface WindowTerms {
  readonly rule: string;
  readonly window: WindowParams;
  readonly cap: boolean;
  readonly closesOn?: string;
  readonly closesAt?: string;
  /** Facts on which it turns whether the window counts. */
  readonly dependsOn: readonly string[];
}

/** A fee as the policy states it. */
export type FeeTerms = EffectParams<"fee"> & {
  readonly rule: string;
  readonly dependsOn: readonly string[];
};

/** A remedy that will or may be had, with everything that comes with it. */
export interface RemedyTerms {
  readonly remedy: Remedy;
  readonly rule: string;
  /** The floor that gives it, and where in the law it stands; absent where the shop's policy does. */
  readonly floor?: string;
  readonly article?: string;
  readonly choice: "customer" | "shop";
  readonly discretion: boolean;
  readonly windows: readonly WindowTerms[];
  readonly fees: readonly FeeTerms[];
  readonly returnShipping: "customer" | "shop" | "not-stated";
  readonly outboundShipping: "never" | "last-item" | "proportional";
  /** Facts on which it turns whether the remedy may be had; none if it may for certain. */
  readonly dependsOn: readonly string[];
}

/** What may stand against a line: a denial, or a person who must look. */
export interface ExclusionTerms {
  readonly effect: "deny" | "review";
  readonly reason: string;
  readonly rule: string;
  readonly dependsOn: readonly string[];
}

/** What will hold for one line. */
export interface LineTerms {
  readonly lineId: string;
  readonly remedies: readonly RemedyTerms[];
  readonly exclusions: readonly ExclusionTerms[];
}

/** What will hold for an order if it is bought as it is, as far as it can be told now. */
export interface ReturnsTerms {
  readonly policy: PolicyIdentity;
  readonly lines: readonly LineTerms[];
}

/**
 * Reads the terms off the rules that hold or may hold: asked before purchase, and before delivery. The
 * policy's and the floors' stand side by side, since the customer may use either; a remedy that the
 * policy certainly denies is the law's only. Rules marked internal are not shown.
 */
export function termsOf(given: Case<ReturnsCase>): ReturnsTerms {
  const { policy, derived } = given;
  const { id, version } = policy.document;
  const layers = [given, ...given.floors];
  return {
    policy: { id, version, hash: policy.hash },
    lines: given.findings.map(({ subject }, index) => ({
      lineId: derived.requested[index]?.line.id ?? subject.id,
      remedies: layers.flatMap((layer) => remediesOf(layer, index)),
      exclusions: exclusionsOf(given, index),
    })),
  };
}

interface LineOfLayer {
  readonly layer: LayerCase<ReturnsCase>;
  readonly subject: Subject;
  readonly effects: ActiveEffects;
}

function lineOf(layer: LayerCase<ReturnsCase>, index: number): LineOfLayer | undefined {
  const finding = layer.findings[index];
  if (finding === undefined) return undefined;
  return { layer, subject: finding.subject, effects: layerEffects(layer.policy, finding) };
}

function remediesOf(layer: LayerCase<ReturnsCase>, index: number): readonly RemedyTerms[] {
  const line = lineOf(layer, index);
  if (line === undefined || line.effects.deny.some(({ certain }) => certain)) return [];
  const { kind } = layer.derived.facts.request;
  return line.effects.offer
    .filter(({ params, rule }) => speaksOf(params, kind) && rule.internal === undefined)
    .flatMap((offer) => offer.params.remedies.map((remedy) => remedyTerms(offer, remedy, line)));
}

function remedyTerms(offer: ActiveEffect<"offer">, remedy: Remedy, line: LineOfLayer): RemedyTerms {
  const { effects, layer } = line;
  const { document } = layer.policy;
  const payers = told(effects["return-shipping"]).map(({ params }) => params.paidBy);
  return {
    remedy,
    rule: offer.rule.name,
    ...(document.law && { floor: document.id }),
    ...(offer.rule.law && { article: offer.rule.law.article }),
    choice: offer.params.choice ?? "customer",
    discretion: offer.params.discretion ?? false,
    windows: windowsFor(offer, remedy, line),
    fees: shown(effects.fee)
      .filter(({ params }) => appliesTo(params, remedy))
      .map((fee) => ({ ...fee.params, rule: fee.rule.name, dependsOn: dependsOn(fee) })),
    returnShipping: payers.includes("shop") ? "shop" : (payers[0] ?? "not-stated"),
    outboundShipping: told(effects.settle)[0]?.params.outboundShipping ?? "never",
    dependsOn: dependsOn(offer),
  };
}

function told<Type extends EffectType>(
  effects: readonly ActiveEffect<Type>[],
): readonly ActiveEffect<Type>[] {
  return effects.filter(({ certain }) => certain);
}

function shown<Type extends EffectType>(
  effects: readonly ActiveEffect<Type>[],
): readonly ActiveEffect<Type>[] {
  return effects.filter(({ rule }) => rule.internal === undefined);
}

function dependsOn({ certain, missing }: ActiveEffect<EffectType>): readonly string[] {
  return certain ? [] : missing();
}

function windowsFor(
  offer: ActiveEffect<"offer">,
  remedy: Remedy,
  line: LineOfLayer,
): readonly WindowTerms[] {
  const { document } = line.layer.policy;
  const own = ownWindowOf(offer.params, document);
  if (own === "none") return [];
  if (own !== undefined) return [windowTerms(own, offer, false, line)];
  return shown(line.effects.window)
    .filter(({ params }) => params.remedies?.includes(remedy) ?? true)
    .map((effect) =>
      windowTerms(windowOf(effect.params, document), effect, effect.params.cap === true, line),
    );
}

function windowTerms(
  window: WindowParams,
  effect: ActiveEffect<"offer"> | ActiveEffect<"window">,
  cap: boolean,
  { layer, subject }: LineOfLayer,
): WindowTerms {
  const close = closeOf(window, { given: layer.derived, subject });
  const ends =
    "closesAt" in close
      ? { closesOn: close.closesOn, closesAt: formatInstant(close.closesAt) }
      : {};
  return { rule: effect.rule.name, window, cap, ...ends, dependsOn: dependsOn(effect) };
}

function exclusionsOf(layer: LayerCase<ReturnsCase>, index: number): readonly ExclusionTerms[] {
  const line = lineOf(layer, index);
  if (line === undefined) return [];
  const { deny, review } = line.effects;
  const terms = (
    effect: "deny" | "review",
    one: ActiveEffect<"deny"> | ActiveEffect<"review">,
  ) => ({
    effect,
    reason: one.params.reason,
    rule: one.rule.name,
    dependsOn: dependsOn(one),
  });
  return [
    ...shown(deny).map((one) => terms("deny", one)),
    ...shown(review).map((one) => terms("review", one)),
  ];
}
