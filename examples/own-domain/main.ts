import { type Case, defineDomain } from "redress";
import { z } from "zod";

// A domain of one's own: is a repair covered by warranty? Facts, effects and how they combine are
// declared here; documents, conditions, missing facts and overrides come with the machinery.

const device = z.strictObject({
  ageMonths: z.int().min(0).optional(),
  damage: z.enum(["none", "accident", "water"]).optional(),
});
const facts = z.strictObject({ device });
type Facts = z.infer<typeof facts>;

const effects = {
  cover: z.strictObject({ part: z.string() }),
  exclude: z.strictObject({ reason: z.string() }),
};

const warranty = defineDomain({
  name: "warranty",
  facts,
  record: z.object({ device }),
  effects,
  derive: (given: Facts) => ({ derived: given }),
  subjects: (given) => [
    {
      id: "device",
      record: { ...given },
      absent: new Set<string>(),
      locate: ({ fact, steps }) => [`/${[fact, ...steps].join("/")}`],
    },
  ],
  conclude: (given: Case<Facts>) => ({ covered: covers(given), missing: missingOf(given) }),
  allows: (_question: "repair", given) => covers(given),
  missing: (decision) => decision.missing,
});

function covers(given: Case<Facts>): boolean | undefined {
  const excluded = activeOf(given, "exclude");
  const covered = activeOf(given, "cover");
  if (excluded.includes(true) || covered.every((active) => active === false)) return false;
  return excluded.includes(undefined) || !covered.includes(true) ? undefined : true;
}

function activeOf({ policy, findings }: Case<Facts>, type: string): (boolean | undefined)[] {
  return policy.rules.flatMap(({ effect }, index) =>
    effect.type === type ? findings.map((finding) => finding.active[index]) : [],
  );
}

function missingOf({ policy, findings }: Case<Facts>): readonly string[] {
  return [
    ...new Set(policy.rules.flatMap((_, index) => findings.flatMap((one) => one.missing(index)))),
  ];
}

const policy = warranty.load({
  id: "warranty.phones",
  domain: "warranty",
  version: "1",
  timeZone: "Europe/Berlin",
  rules: [
    {
      name: "cover.two-years",
      conditions: {
        all: [{ fact: "device", path: "$.ageMonths", operator: "lessThan", value: 24 }],
      },
      event: { type: "cover", params: { part: "all" } },
    },
    {
      name: "exclude.water",
      conditions: {
        all: [{ fact: "device", path: "$.damage", operator: "equal", value: "water" }],
      },
      event: { type: "exclude", params: { reason: "water-damage" } },
    },
  ],
});

console.log(policy.decide({ device: { ageMonths: 7, damage: "accident" } }));
console.log(policy.decide({ device: { ageMonths: 7 } }));
console.log(policy.allows("repair", { device: { damage: "water" } }));
