import { type ActiveEffect, allOf, type Layers, type PlacedEffect } from "../active-effects.js";

interface Required {
  readonly status: "required";
  readonly placed: PlacedEffect<"publish">;
}

interface Forbidden {
  readonly status: "forbidden";
  readonly placed: PlacedEffect<"ban">;
}

/** One rule's word on one item, with all the effects that it turns on whether it counts. */
export type Claim = (Required | Forbidden) & {
  readonly turnsOn: readonly ActiveEffect<"publish" | "ban">[];
};

/**
 * What all layers say must, or must not, be published. What a shop says does not count where a law says the
 * contrary, and cannot be told to count where a law may.
 */
export function claimsOf(layers: Layers): readonly Claim[] {
  const required = allOf("publish", layers);
  const forbidden = allOf("ban", layers);
  return [
    ...required.flatMap((placed) => claim({ status: "required", placed }, forbidden)),
    ...forbidden.flatMap((placed) => claim({ status: "forbidden", placed }, required)),
  ];
}

function claim(
  own: Required | Forbidden,
  contrary: readonly PlacedEffect<"publish" | "ban">[],
): readonly Claim[] {
  const { effect, layer } = own.placed;
  const beaten = layer.floor === undefined ? contrary : [];
  const laws = beaten
    .filter((one) => one.layer.floor !== undefined)
    .map((one) => one.effect)
    .filter(({ params }) => params.item === effect.params.item);
  if (laws.some(({ certain }) => certain)) return [];
  return [{ ...own, turnsOn: [effect, ...laws] }];
}
