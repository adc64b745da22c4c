import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PolicyDocument } from "../../src/policy/document-schema.js";
import type { Evidence, FactsOf, RequestEvent } from "../../src/privacy/facts.js";
import { privacy } from "../../src/privacy/index.js";
import type { DutyDecision, RequestDecision } from "../../src/privacy/request/decision.js";
import { isVerified, verificationLevels } from "../../src/privacy/vocabulary/verification.js";
import { runs } from "../support/property-options.js";
import { gapMs } from "./arbitraries/complaint-histories.js";
import {
  givenEvidence,
  isoAt,
  leftOutOfRequest,
  outlandish,
  requestFacts,
  requestWithout,
} from "./arbitraries/request-facts.js";
import { always, drawnEvidence, lawOf, layered } from "./arbitraries/request-policies.js";
import { silentShop } from "./arbitraries/retention-rules.js";

type Request = FactsOf<"request">;

const DAY = 86_400_000;
const facts = requestFacts();
const someFacts = fc.oneof(
  facts,
  fc.tuple(facts, leftOutOfRequest).map(([all, gone]) => requestWithout(all, gone)),
);
const documents = layered();

function decide(
  document: PolicyDocument,
  asked: Request,
  floors: readonly PolicyDocument[] = [],
): RequestDecision {
  return privacy.load(document, { floors }).decide(asked) as RequestDecision;
}

const kept: ReadonlySet<string> = new Set(["keep", "conflict"]);
const keyOf = ({ rule, floor = "" }: DutyDecision) => `${floor} ${rule}`;
const unbound = ({ binding: _binding, ...duty }: DutyDecision) => duty;

/** Duties that certainly are there, with what is certain of them. */
const timed: ReadonlySet<string> = new Set(["met", "running", "paused", "breached"]);

/** Whether it is refused as a whole, and not some of its records one by one. */
const ofRight = ({ reasons, records }: RequestDecision) => {
  const single = new Set(
    records.flatMap((one) => one.reasons ?? []).map((one) => JSON.stringify(one)),
  );
  return reasons.some(
    (one) =>
      (one.detail === "refused" || one.detail === "no-right") && !single.has(JSON.stringify(one)),
  );
};

describe("what is certain of a request without some facts", () => {
  interface Pair {
    readonly few: RequestDecision;
    readonly all: RequestDecision;
    readonly asked: Request;
  }

  function decidedTwice(check: (pair: Pair) => void): void {
    const law = fc.property(
      documents,
      facts,
      leftOutOfRequest,
      ({ shop, law: floor }, one, gone) => {
        const asked = requestWithout(one, gone);
        check({ few: decide(shop, asked, [floor]), all: decide(shop, one, [floor]), asked });
      },
    );
    fc.assert(law, runs());
  }

  /** Who need not be verified need not say who he is: it is not missing, and who is told to be somebody else is refused. */
  const isAnybody = ({ few, asked }: Pair) =>
    few.identity.needed === "none" && asked.requester?.relation === undefined;

  it("stays with them: what becomes of it, the fee, and that who asks is known", () => {
    const counts = { told: 0, untold: 0, known: 0, fee: 0 };
    decidedTwice((pair) => {
      const { few, all } = pair;
      counts[few.outcome === "undetermined" ? "untold" : "told"] += 1;
      if (few.outcome === "undetermined") expect(few.missing).not.toEqual([]);
      if (few.fee !== "not-told") expect(all.fee).toBe(few.fee);
      counts.fee += Number(few.fee === "not-told");
      expect(isVerified(few.identity.needed, all.identity.needed)).toBe(true);
      if (isAnybody(pair)) return;
      if (few.outcome !== "undetermined") expect(all.outcome).toBe(few.outcome);
      counts.known += Number(few.identity.suffices);
      if (few.identity.suffices) expect(all.identity.suffices).toBe(true);
    });
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(50);
  });

  it("stays with them: its duties with their instants, and what must be in them", () => {
    const counts = { told: 0, untold: 0 };
    decidedTwice(({ few, all }) => {
      const found = new Map(all.duties.map((duty) => [keyOf(duty), duty]));
      for (const duty of few.duties) {
        const then = found.get(keyOf(duty));
        found.delete(keyOf(duty));
        if (duty.missing === undefined) expect(then && unbound(then)).toEqual(unbound(duty));
        counts[timed.has(duty.state) ? "told" : "untold"] += 1;
        if (!timed.has(duty.state)) continue;
        const { missing: _missing, items = [], ...certain } = unbound(duty);
        expect(then).toMatchObject(certain);
        expect(then?.items ?? []).toEqual(expect.arrayContaining([...items]));
      }
      expect([...found.keys()]).toEqual([]);
    });
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(100);
  });

  it("stays with them: which records are kept, may be, or must be gone, and what becomes of each", () => {
    const counts = { told: 0, untold: 0, fated: 0, fateless: 0 };
    decidedTwice(({ few, all }) => {
      for (const [index, record] of few.records.entries()) {
        const then = all.records[index];
        counts[record.outcome === "undetermined" ? "untold" : "told"] += 1;
        counts[record.fate === "not-told" ? "fateless" : "fated"] += 1;
        // Of a request that is refused as a whole, its records say nothing of that.
        if (record.fate !== "not-told" && !ofRight(all)) expect(then?.fate).toBe(record.fate);
        if (record.outcome === "undetermined") expect(record.missing ?? []).not.toEqual([]);
        // It is kept all the same where what keeps it is in conflict with what would have it erased.
        else if (kept.has(record.outcome)) expect(kept).toContain(then?.outcome);
        else expect(then?.outcome).toBe(record.outcome);
      }
    });
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(100);
  });

  it("lacks only what was not told", () => {
    let named = 0;
    decidedTwice(({ few, asked, all }) => {
      expect(all.missing).toEqual([]);
      for (const pointer of few.missing) {
        named += 1;
        const told = pointer
          .split("/")
          .slice(1)
          .reduce<unknown>((group, key) => Reflect.get(Object(group), key), asked);
        expect(told, pointer).toBeUndefined();
      }
    });
    expect(named).toBeGreaterThan(500);
  });
});

describe("a law below a shop", () => {
  interface Layered {
    readonly shop: PolicyDocument;
    readonly law: PolicyDocument;
    readonly asked: Request;
    /** By the law alone, by the shop alone, and by both. */
    readonly alone: RequestDecision;
    readonly own: RequestDecision;
    readonly both: RequestDecision;
  }

  /** Decides by both, and by each alone: by the law below a shop that says nothing, in the same zone and calendar. */
  function decidedThrice(
    check: (three: Layered) => void,
    toLaw: (law: PolicyDocument, shop: PolicyDocument) => PolicyDocument = (law) => law,
  ): void {
    const law = fc.property(layered({ steady: true }), someFacts, ({ shop, law: drawn }, asked) => {
      const floor = toLaw(drawn, shop);
      check({
        ...{ shop, law: floor, asked },
        alone: decide(silentShop(shop), asked, [floor]),
        own: decide(shop, asked),
        both: decide(shop, asked, [floor]),
      });
    });
    fc.assert(law, runs());
  }

  /** Whether the law alone gives the right, whoever asks and whatever is kept; not told where facts are missing. */
  function isGiven({ shop, law, asked }: Layered): boolean | undefined {
    const rules = law.rules.map((rule) =>
      ["entitle", "refuse"].includes(rule.event.type) ? rule : { ...rule, event: nothing },
    );
    const open = { ...asked, records: [], history: asked.history.slice(0, 1) };
    const { outcome, reasons } = decide(silentShop(shop), open, [{ ...law, rules }]);
    if (outcome === "undetermined") return undefined;
    return reasons.every(({ detail }) => detail === "not-the-subject");
  }

  const nothing = { type: "exempt", params: {} };
  it("is not refused by the shop what it gives, nor what it may give", () => {
    const counts = { refused: 0, given: 0, more: 0 };
    decidedThrice((three) => {
      const { alone, own, both } = three;
      const given = isGiven(three);
      if (given !== false) expect(ofRight(both)).toBe(false);
      counts.given += Number(given === true);
      counts.refused += Number(given === true && ofRight(own));
      counts.more += Number(ofRight(alone) && both.outcome === "fulfil");
      // What its own rules have erased, a shop cannot show.
      const isGone = both.reasons.some(({ detail }) => detail === "no-longer-held");
      if (both.outcome === "refuse" && !isGone) expect(alone.outcome).toBe("refuse");
    });
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(30);
  });

  it("keeps back no record but what it keeps or refuses itself, where it gives the right", () => {
    const counts = { law: 0, review: 0, not: 0 };
    decidedThrice((three) => {
      const { alone, both } = three;
      if (isGiven(three) !== true) return;
      for (const [index, { fate }] of both.records.entries()) {
        if (fate === "refused") expect(alone.records[index]?.fate).toBe("refused");
        counts[fate === "refused" ? "law" : fate === "review" ? "review" : "not"] += 1;
      }
      if (both.outcome !== "partly") return;
      expect(alone.records.map(({ fate }) => fate)).toContain("refused");
    });
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(20);
  });

  it("loses no duty and no day of it, nor what must be in it, nor whom to turn to", () => {
    const counts = { law: 0, shop: 0 };
    decidedThrice(({ alone, own, both }) => {
      const found = new Map(both.duties.map((duty) => [keyOf(duty), duty]));
      expect(found.size).toBe(alone.duties.length + own.duties.length);
      for (const duty of [...alone.duties, ...own.duties]) {
        const { missing: _missing, items = [], ...rest } = unbound(duty);
        const { items: all = [], ...then } = found.get(keyOf(duty)) ?? {};
        expect(then).toMatchObject(rest);
        expect(all).toEqual(expect.arrayContaining([...items]));
        counts[duty.floor === undefined ? "shop" : "law"] += 1;
      }
      expect(both.recourse).toEqual(expect.arrayContaining([...alone.recourse, ...own.recourse]));
      const due = ({ duties }: RequestDecision) => duties.find(({ binding }) => binding)?.dueBy;
      const firsts = [alone, own].flatMap((one) => due(one) ?? []).sort();
      expect(due(both)).toBe(firsts[0]);
    });
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(500);
  });

  it("costs nothing where it says so, whatever the shop asks", () => {
    const counts = { none: 0, asked: 0 };
    const free = (law: PolicyDocument, shop: PolicyDocument) =>
      lawOf(shop, [...law.rules, always("always-free", "free")]);
    decidedThrice(({ alone, own, both }) => {
      if (alone.fee === "none") expect(both.fee).toBe("none");
      counts[own.fee === "none" ? "none" : "asked"] += Number(alone.fee === "none");
    }, free);
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(100);
  });

  it("is not content with less verification than it asks, nor with evidence that it does not take", () => {
    const counts = { strict: 0, enough: 0, content: 0 };
    const evidence = { level: "matched", with: ["order-number"] };
    const strict = (law: PolicyDocument, shop: PolicyDocument) =>
      lawOf(shop, [
        ...law.rules,
        always("asks", "identify", { atLeast: "matched" }),
        always("takes", "verify", evidence),
      ]);
    const check = ({ alone, own, both }: Layered) => {
      expect(isVerified(both.identity.needed, alone.identity.needed)).toBe(true);
      counts.content += Number(both.identity.suffices);
      if (both.identity.suffices)
        expect(isVerified(both.identity.reached, alone.identity.needed)).toBe(true);
      counts.strict += Number(own.identity.suffices && !both.identity.suffices);
    };
    decidedThrice(check);
    decidedThrice((three) => {
      check(three);
      const { alone, both } = three;
      if (!both.identity.suffices) return;
      counts.enough += 1;
      expect(isVerified(alone.identity.reached, alone.identity.needed)).toBe(true);
    }, strict);
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(100);
  });
});

describe("one more wait for who asks", () => {
  const waits = {
    identity: ["identity-requested", "identity-received"],
    clarification: ["clarification-requested", "clarification-received"],
    fee: ["fee-requested", "fee-paid"],
  } as const;

  const added = fc.record({
    ground: fc.constantFrom(...(["identity", "clarification", "fee"] as const)),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    lengthMs: fc.option(gapMs, { nil: undefined, freq: 4 }),
  });

  type Added = typeof added extends fc.Arbitrary<infer One> ? One : never;

  /** The facts with no wait on a ground, and with one: over by now, or not. */
  function withAndWithout(asked: Request, { ground, from, lengthMs }: Added) {
    const [begins, ends] = waits[ground];
    const history = asked.history.filter(({ type }) => type !== begins && type !== ends);
    const [firstMs, nowMs] = [Date.parse(history[0]?.at ?? asked.at), Date.parse(asked.at)];
    const fromMs = firstMs + Math.floor((nowMs - firstMs) * from);
    const untilMs = fromMs + (lengthMs ?? Number.POSITIVE_INFINITY);
    const more = [
      { type: begins, at: isoAt(fromMs) },
      ...(untilMs <= nowMs ? [{ type: ends, at: isoAt(untilMs) }] : []),
    ];
    const longer = more.reduce<readonly RequestEvent[]>((events, event) => {
      const place = events.filter(({ at }) => at <= event.at).length;
      return events.toSpliced(place, 0, event);
    }, history);
    return [
      { ...asked, history },
      { ...asked, history: longer },
    ] as const;
  }

  const dueMs = ({ state, dueBy }: DutyDecision) =>
    state === "paused" ? Number.POSITIVE_INFINITY : Date.parse(dueBy ?? "");

  function pausesOn(ground: string, pausedBy: unknown): boolean {
    return pausedBy === "any" || (Array.isArray(pausedBy) && pausedBy.includes(ground));
  }

  it("makes no duty due earlier, and none later that does not wait on its ground", () => {
    const counts = { later: 0, same: 0, unnamed: 0 };
    const documents = layered({ steady: true });
    const law = fc.property(documents, facts, added, ({ shop, law: floor }, asked, more) => {
      const [without, held] = withAndWithout(asked, more);
      const after = new Map(decide(shop, held, [floor]).duties.map((one) => [keyOf(one), one]));
      const pausing = [...shop.rules.map(named("")), ...floor.rules.map(named(floor.id))].filter(
        ({ params }) => pausesOn(more.ground, params.pausedBy),
      );
      const names = pausing.map(({ name }) => name);
      for (const before of decide(shop, without, [floor]).duties) {
        const then = after.get(keyOf(before));
        expect(then?.startedAt).toBe(before.startedAt);
        const [one, other] = [dueMs(before), then ? dueMs(then) : Number.NaN];
        if (!names.includes(keyOf(before))) {
          counts.unnamed += 1;
          expect(then && unbound(then)).toEqual(unbound(before));
        }
        if (Number.isNaN(one) || Number.isNaN(other)) continue;
        expect(other).toBeGreaterThanOrEqual(one);
        counts[other > one ? "later" : "same"] += 1;
      }
    });
    fc.assert(law, runs());
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(80);
  });

  const named =
    (floor: string) =>
    ({ name, event }: PolicyDocument["rules"][number]) => ({
      name: `${floor} ${name}`,
      params: event.params,
    });
});

describe("time that passes", () => {
  const later = fc.oneof(
    gapMs,
    fc.nat(900).map((days) => days * DAY),
  );
  const at = (asked: Request, instantMs: number): Request => ({ ...asked, at: isoAt(instantMs) });

  it("changes nothing before the next check", () => {
    const counts = { checks: 0, changes: 0, duties: 0, records: 0 };
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const law = fc.property(documents, someFacts, share, ({ shop, law: floor }, asked, part) => {
      const now = decide(shop, asked, [floor]);
      const nowMs = Date.parse(asked.at);
      const endMs = now.nextCheckAt ? Date.parse(now.nextCheckAt) : nowMs + 9_000 * DAY;
      for (const thenMs of [nowMs + Math.floor((endMs - 1 - nowMs) * part), endMs - 1]) {
        const then = decide(shop, at(asked, thenMs), [floor]);
        expect(then).toEqual({ ...now, at: isoAt(thenMs) });
      }
      if (now.nextCheckAt === undefined) return;
      const then = decide(shop, at(asked, endMs), [floor]);
      const [dutiesChange, recordsChange] = (["duties", "records"] as const).map(
        (part) => JSON.stringify(then[part]) !== JSON.stringify(now[part]),
      );
      counts.checks += 1;
      counts.duties += Number(dutiesChange);
      counts.records += Number(recordsChange);
      counts.changes += Number(then.outcome !== now.outcome);
    });
    fc.assert(law, runs());
    expect(counts.checks).toBeGreaterThan(300);
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(10);
  });

  it("leaves what is met met and what is breached breached, and what is running runs out", () => {
    const counts = { met: 0, breached: 0, running: 0 };
    const law = fc.property(documents, facts, later, ({ shop, law: floor }, asked, laterMs) => {
      const then = decide(shop, at(asked, Date.parse(asked.at) + laterMs), [floor]);
      const states = new Map(then.duties.map((duty) => [keyOf(duty), duty]));
      for (const duty of decide(shop, asked, [floor]).duties) {
        const { state, ...after } = states.get(keyOf(duty)) ?? {};
        const { state: before, ...rest } = duty;
        expect(after).toEqual(rest);
        if (before === "running")
          expect(state).toBe(then.at > (duty.dueBy ?? "") ? "breached" : before);
        else expect(state).toBe(before);
        counts[before as "met"] += 1;
      }
    });
    fc.assert(law, runs());
    expect(Math.min(counts.met, counts.breached, counts.running)).toBeGreaterThan(50);
  });
});

describe("who asks", () => {
  it("is not verified less by more evidence or by a better claim", () => {
    const counts = { stays: 0, comes: 0 };
    const more = fc.record({
      evidence: fc.array(givenEvidence, { maxLength: 2 }),
      up: fc.nat(verificationLevels.length - 1),
    });
    const law = fc.property(
      documents,
      someFacts,
      more,
      ({ shop, law: floor }, asked, { evidence, up }) => {
        const { requester: who = {} } = asked;
        const now = verificationLevels.indexOf(who.verification ?? "none");
        const verification = verificationLevels[Math.max(now, up)] ?? "proven";
        const requester = {
          ...who,
          verification,
          evidence: [...(who.evidence ?? []), ...evidence],
        };
        const before = decide(shop, asked, [floor]).identity;
        const after = decide(shop, { ...asked, requester }, [floor]).identity;
        if (before.suffices) expect(after.suffices).toBe(true);
        expect(after.needed).toBe(before.needed);
        counts.stays += Number(before.suffices);
        counts.comes += Number(!before.suffices && after.suffices);
      },
    );
    fc.assert(law, runs());
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(30);
  });

  it("shows nothing by what is contested, wider or narrower", () => {
    const counts = { shows: 0, refused: 0 };
    const pieces = fc.record({
      contested: fc.constantFrom("user.contact" as const, "email" as const),
      of: fc.constantFrom("user.contact" as const, "email" as const, "user" as const),
      kinds: fc.subarray([...drawnEvidence], { minLength: 1 }),
    });
    const law = fc.property(documents, someFacts, pieces, ({ shop, law: floor }, given, piece) => {
      const { contested, of, kinds } = piece;
      fc.pre(of !== "email" || contested !== "user.contact" || kinds.length > 0);
      const asked = { ...given, request: { ...given.request, contested: [contested] } };
      const { evidence = [], ...who } = given.requester ?? {};
      const withMore = (more: readonly Evidence[]) =>
        decide(shop, { ...asked, requester: { ...who, evidence: [...evidence, ...more] } }, [
          floor,
        ]);
      const before = withMore([]);
      const after = withMore(kinds.map((kind) => ({ kind, of })));
      const { refusedEvidence = [], ...identity } = after.identity;
      expect(refusedEvidence).toEqual(expect.arrayContaining(kinds));
      const { refusedEvidence: _refused, ...unchanged } = before.identity;
      expect({ ...after, identity }).toEqual({ ...before, identity: unchanged });
      counts.refused += 1;
      const plain = withMore(kinds.map((kind) => ({ kind }))).identity;
      counts.shows += Number(plain.suffices && !before.identity.suffices);
    });
    fc.assert(law, runs());
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(20);
  });
});

describe("requests that repeat each other", () => {
  const days = fc.nat(30);
  const drawn = fc.record({
    withinDays: fc.constant<number>(30),
    timeZone: fc.constantFrom("UTC", "Asia/Kolkata", "America/New_York"),
    requests: fc.uniqueArray(
      fc.record({
        receivedMs: fc.oneof(
          days.map((day) => Date.UTC(2026, 2, 1) + day * DAY),
          fc.nat(29 * DAY).map((ms) => Date.UTC(2026, 2, 1) + ms),
        ),
        verified: fc.boolean(),
        right: fc.constantFrom(...(["access", "access", "access", "erasure"] as const)),
      }),
      { minLength: 2, maxLength: 6, selector: ({ receivedMs, right }) => `${right} ${receivedMs}` },
    ),
  });

  type Drawn = typeof drawn extends fc.Arbitrary<infer One> ? One : never;

  /** What each of some requests is, asked about by itself with the others beside it. */
  function judgeEach({ withinDays, timeZone, requests }: Drawn) {
    const policy = privacy.load({
      ...{ domain: "privacy", id: "privacy.drawn", version: "1", timeZone },
      rules: [
        always("gives", "entitle"),
        always("asks", "identify", { atLeast: "matched" }),
        always("same", "duplicate", { withinDays }),
      ],
    });
    const all = requests.map(({ receivedMs, ...one }, index) => ({
      id: `r${index}`,
      ...one,
      receivedAt: isoAt(receivedMs),
    }));
    return all.map((one) => ({
      ...one,
      decision: policy.handleRequest({
        at: "2026-12-01T00:00:00Z",
        right: one.right,
        requester: { relation: "self", verification: one.verified ? "proven" : "none" },
        history: [{ type: "received", at: one.receivedAt }],
        others: all.filter((other) => other !== one),
      }),
    }));
  }

  it("are one, whichever is asked about: the first that is verified, or else the first", () => {
    const counts = { one: 0, repeating: 0, unverified: 0 };
    const law = fc.property(drawn, (requests) => {
      const judged = judgeEach(requests);
      for (const right of ["access", "erasure"] as const) {
        const same = judged.filter((one) => one.right === right);
        const verified = same.filter((one) => one.verified);
        const [first] = (verified.length > 0 ? verified : same).sort((a, b) =>
          a.receivedAt < b.receivedAt ? -1 : 1,
        );
        counts.unverified += Number(same.length > 1 && verified.length === 0);
        for (const { id, decision } of same) {
          const isFirst = id === first?.id;
          counts[isFirst ? "one" : "repeating"] += 1;
          expect(decision.outcome === "duplicate").toBe(!isFirst);
          expect(decision.duplicateOf).toBe(isFirst ? undefined : first?.id);
          const others = same.map((one) => one.id).filter((other) => other !== id);
          const repeated = isFirst && others.length > 0 ? new Set(others) : undefined;
          expect(decision.duplicates && new Set(decision.duplicates)).toEqual(repeated);
        }
      }
    });
    fc.assert(law, runs());
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(100);
  });

  it("lead to one that repeats none, however far apart they are", () => {
    let chains = 0;
    const spread = fc.record({ drawn, withinDays: fc.integer({ min: 1, max: 20 }) });
    const law = fc.property(spread, ({ drawn: requests, withinDays }) => {
      const judged = new Map(judgeEach({ ...requests, withinDays }).map((one) => [one.id, one]));
      for (const start of judged.values()) {
        const seen = new Set<string>();
        let one: typeof start | undefined = start;
        while (one?.decision.duplicateOf !== undefined) {
          expect(seen).not.toContain(one.id);
          seen.add(one.id);
          one = judged.get(one.decision.duplicateOf);
        }
        expect(one?.right).toBe(start.right);
        chains += Number(seen.size > 1);
      }
    });
    fc.assert(law, runs());
    expect(chains).toBeGreaterThan(50);
  });
});

describe("a decision on a request", () => {
  const outcomes = [
    ...["fulfil", "partly", "verify", "refuse", "duplicate"],
    ...["answered", "withdrawn", "review", "undetermined"],
  ];

  it("is the same for the same facts, and changes nothing that it is given", () => {
    const law = fc.property(documents, someFacts, ({ shop, law: floor }, asked) => {
      const before = structuredClone({ shop, floor, asked });
      const policy = privacy.load(frozen(shop), { floors: [frozen(floor)] });
      const first = policy.decide(frozen(asked));
      expect(policy.decide(structuredClone(asked))).toEqual(first);
      expect({ shop, floor, asked }).toEqual(before);
    });
    fc.assert(law, runs());
  });

  it("is the same on both engines, and by the policy printed and loaded again", async () => {
    const law = fc.asyncProperty(documents, someFacts, async ({ shop, law: floor }, asked) => {
      const policy = privacy.load(shop, { floors: [floor] });
      const decision = policy.decide(asked);
      expect(await policy.decideAsync(asked)).toEqual(decision);
      const floors = [JSON.parse(JSON.stringify(privacy.load(floor).toJSON()))];
      const printed = privacy.load(JSON.parse(JSON.stringify(policy.toJSON())), { floors });
      expect({ ...printed.decide(asked), policy: decision.policy }).toEqual(decision);
    });
    await fc.assert(law, runs());
  });

  it("does not turn on the order of the rules", () => {
    const shuffled = documents.chain(({ shop, law: floor }) =>
      fc.record({
        shop: fc.constant(shop),
        law: fc.constant(floor),
        ofShop: fc.shuffledSubarray([...shop.rules], { minLength: shop.rules.length }),
        ofLaw: fc.shuffledSubarray([...floor.rules], { minLength: floor.rules.length }),
      }),
    );
    const law = fc.property(shuffled, someFacts, ({ shop, law: floor, ofShop, ofLaw }, asked) => {
      const other = decide({ ...shop, rules: ofShop }, asked, [{ ...floor, rules: ofLaw }]);
      expect(unordered(other)).toEqual(unordered(decide(shop, asked, [floor])));
    });
    fc.assert(law, runs());
  });

  it("is there for all facts that can be, one of the outcomes, and nothing throws", () => {
    const seen = new Map<string, number>();
    const law = fc.property(documents, outlandish, ({ shop, law: floor }, asked) => {
      const policy = privacy.load(shop, { floors: [floor] });
      const result = policy.safeDecide(asked);
      if (!result.success) throw result.error;
      const decision = result.data as RequestDecision;
      seen.set(decision.outcome, (seen.get(decision.outcome) ?? 0) + 1);
      expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
      if (decision.outcome === "undetermined") expect(decision.missing).not.toEqual([]);
      expect(decision.duties.filter(({ binding }) => binding).length).toBeLessThanOrEqual(1);
      if (decision.nextCheckAt !== undefined) expect(decision.nextCheckAt > decision.at).toBe(true);
      expect(policy.explain(asked).decision).toEqual(decision);
      expect([true, false, undefined]).toContain(policy.allows("request", asked));
    });
    fc.assert(law, runs());
    expect([...seen.keys()].sort()).toEqual([...outcomes].sort());
    expect(Math.min(...seen.values())).toBeGreaterThan(2);
  });

  /** Lists whose order says nothing, in one order; duties and ways to verify are in an order of their own. */
  function unordered({ policy: _policy, duties, identity, ...rest }: RequestDecision) {
    const inOrder = [duties.map(keyOf), identity.ways, rest.records.map(({ record }) => record)];
    return { ...(sortedLists({ ...rest, duties, identity }) as object), inOrder };
  }
});

function sortedLists(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(sortedLists).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, sortedLists(member)]),
  );
}

function frozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null)
    for (const member of Object.values(Object.freeze(value))) frozen(member);
  return value;
}
