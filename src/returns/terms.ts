import type { Case, LayerCase } from "../domain/domain.js";
import { formatInstant } from "../time/instant.js";
import { type ActiveEffect, type ActiveEffects, activeEffects } from "./active-effects.js";
import type { PolicyIdentity } from "./decision.js";
import type { ReturnsCase } from "./derive.js";
import type { EffectParams, EffectType } from "./effects.js";
import { appliesTo } from "./fees.js";
import { floorEffects } from "./law-defaults.js";
import { ownWindowOf, windowOf } from "./resolve-window.js";
import type { Remedy, RequestKind } from "./vocabulary.js";
import { closeOf, type WindowPlace } from "./window-close.js";
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
  readonly index: number;
  readonly effects: ActiveEffects;
}

function lineOf(layer: LayerCase<ReturnsCase>, index: number): LineOfLayer | undefined {
  const { policy, findings } = layer;
  const finding = findings[index];
  if (finding === undefined) return undefined;
  const active = activeEffects(policy.rules, finding);
  const effects = policy.document.law === undefined ? active : floorEffects(active, undefined);
  return { layer, index, effects };
}

function remediesOf(layer: LayerCase<ReturnsCase>, index: number): readonly RemedyTerms[] {
  const line = lineOf(layer, index);
  if (line === undefined || line.effects.deny.some(({ certain }) => certain)) return [];
  const { kind } = layer.derived.facts.request;
  return line.effects.offer
    .filter(({ params, rule }) => speaksOf(params, kind) && rule.internal === undefined)
    .flatMap((offer) => offer.params.remedies.map((remedy) => remedyTerms(offer, remedy, line)));
}

function speaksOf({ requests }: EffectParams<"offer">, kind: RequestKind): boolean {
  return requests?.includes(kind) ?? (kind === "return" || kind === "exchange");
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
      .map((fee) => ({ ...fee.params, rule: fee.rule.name, dependsOn: dependsOn(fee, line) })),
    returnShipping: payers.includes("shop") ? "shop" : (payers[0] ?? "not-stated"),
    outboundShipping: told(effects.settle)[0]?.params.outboundShipping ?? "never",
    dependsOn: dependsOn(offer, line),
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

function dependsOn(
  { certain, index }: ActiveEffect<EffectType>,
  { layer, index: line }: LineOfLayer,
): readonly string[] {
  return certain ? [] : (layer.findings[line]?.missing(index) ?? []);
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
  line: LineOfLayer,
): WindowTerms {
  const place = placeOf(line);
  const close = place === undefined ? undefined : closeOf(window, place);
  const ends =
    close !== undefined && "closesAt" in close
      ? { closesOn: close.closesOn, closesAt: formatInstant(close.closesAt) }
      : {};
  return { rule: effect.rule.name, window, cap, ...ends, dependsOn: dependsOn(effect, line) };
}

function placeOf({ layer, index }: LineOfLayer): WindowPlace | undefined {
  const subject = layer.findings[index]?.subject;
  if (subject === undefined) return undefined;
  const { derived, policy } = layer;
  const { record, locate } = subject;
  return { given: derived, document: policy.document, record, locate };
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
    dependsOn: dependsOn(one, line),
  });
  return [
    ...shown(deny).map((one) => terms("deny", one)),
    ...shown(review).map((one) => terms("review", one)),
  ];
}
