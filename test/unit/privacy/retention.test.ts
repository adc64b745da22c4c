import { describe, expect, test } from "vitest";
import type { RuleDocument } from "../../../src/policy/document-schema.js";
import type { EffectParams } from "../../../src/privacy/effects.js";
import type { FactsOf } from "../../../src/privacy/facts.js";
import { privacy } from "../../../src/privacy/index.js";
import { documentWith, fact, lawRule, lawWith, policyWith, rule } from "../../support/privacy.js";

const createdOn = { fact: "record", path: "$.createdOn" } as const;
const endedOn = { fact: "record", path: "$.endedOn" } as const;

type Facts = Omit<FactsOf<"retention">, "question">;
type Period = Omit<EffectParams<"erase">, "ground">;

const disputed = fact("record.disputed", true);

function keep(name: string, period: Period, when?: RuleDocument["conditions"]) {
  return rule(name, "keep", { ground: name, ...period }, when && { when });
}

function erase(name: string, period: Period, when?: RuleDocument["conditions"]) {
  return rule(name, "erase", { ground: name, ...period }, when && { when });
}

const lawKeep = (years: number) =>
  lawRule("law-keep", "keep", { ground: "tax", years, from: createdOn });
const lawErase = (years: number) =>
  lawRule("law-erase", "erase", { ground: "limit", years, from: createdOn });

/** A record that was made on 15 March 2020, asked about on a day. */
function on(day: string, { record, ...parts }: Partial<Facts> = {}): Facts {
  return {
    at: `${day}T12:00:00Z`,
    record: { name: "invoice", createdOn: "2020-03-15", ...record },
    ...parts,
  };
}

function judge(shop: readonly RuleDocument[], law: readonly RuleDocument[], facts: Facts) {
  const rules = shop.length > 0 ? shop : [rule("nothing", "exempt", {})];
  const floors = law.length > 0 ? [lawWith(law)] : [];
  return policyWith(rules, floors).retention(facts);
}

describe("what a shop keeps and erases", () => {
  const rules = [
    keep("warranty", { years: 2, from: createdOn }),
    erase("unused", { years: 3, from: createdOn }),
  ];

  test("is kept to the last day of the longest period", () => {
    const longer = [...rules, keep("service", { months: 30, from: createdOn })];
    expect(judge(longer, [], on("2022-09-15"))).toMatchObject({
      record: "invoice",
      outcome: "keep",
      keepUntil: "2022-09-15",
      eraseBy: "2023-03-15",
      keptBy: [
        { ground: "service", until: "2022-09-15", rule: "service" },
        { ground: "warranty", until: "2022-03-15", rule: "warranty" },
      ],
      erasedBy: [{ ground: "unused", until: "2023-03-15", rule: "unused" }],
    });
    expect(judge(longer, [], on("2022-09-16")).outcome).toBe("may-keep");
  });

  test("may be kept to the last day by which the first has it erased", () => {
    const sooner = [...rules, erase("unread", { days: 900, from: createdOn })];
    expect(judge(sooner, [], on("2022-09-01"))).toMatchObject({
      outcome: "may-keep",
      eraseBy: "2022-09-01",
      erasedBy: [{ ground: "unread" }, { ground: "unused" }],
    });
    expect(judge(sooner, [], on("2022-09-02")).outcome).toBe("erase");
  });

  test("may be kept where no rule says anything", () => {
    const decision = judge([], [], on("2026-01-01"));
    expect(decision).toMatchObject({ outcome: "may-keep", keptBy: [], erasedBy: [] });
    expect(decision).not.toHaveProperty("missing");
  });

  test("is a conflict where it must be gone before it need not be kept, while it must be", () => {
    const both = [
      keep("warranty", { years: 4, from: createdOn }),
      erase("unused", { years: 3, from: createdOn }),
    ];
    expect(judge(both, [], on("2024-03-15"))).toMatchObject({
      outcome: "conflict",
      keepUntil: "2024-03-15",
      eraseBy: "2023-03-15",
      keptBy: [{ ground: "warranty" }],
      erasedBy: [{ ground: "unused" }],
    });
    expect(judge(both, [], on("2024-03-16")).outcome).toBe("erase");
  });

  test("has no end without a period, with the justification of the rule", () => {
    const claim = rule("claim", "keep", {
      ground: "claim",
      justification: "legal-claim-defence-impaired",
    });
    const decision = judge([claim], [], on("2060-01-01"));
    expect(decision).toMatchObject({ outcome: "keep" });
    expect(decision.keptBy).toEqual([
      { ground: "claim", justification: "legal-claim-defence-impaired", rule: "claim" },
    ]);
    expect(decision).not.toHaveProperty("keepUntil");
  });
});

describe("a period", () => {
  const keepUntil = (period: Period, made: string) =>
    judge(
      [keep("period", period)],
      [],
      on("2020-01-01", { record: { name: "x", createdOn: made } }),
    ).keepUntil;

  test.each([
    ["days", { days: 30 }, "2024-01-31", "2024-03-01"],
    ["weeks", { weeks: 2 }, "2024-02-20", "2024-03-05"],
    ["months", { months: 1 }, "2024-01-31", "2024-02-29"],
    ["years", { years: 1 }, "2024-02-29", "2025-02-28"],
    ["no time", { days: 0 }, "2024-02-29", "2024-02-29"],
  ])("of %s ends so much later, or with a shorter month", (_, length, made, until) =>
    expect(keepUntil({ ...length, from: createdOn }, made)).toBe(until),
  );

  test.each([
    ["months from the end of one", "end-of-month", { months: 1 }, "2023-02-10", "2023-03-31"],
    ["years from the end of a month", "end-of-month", { years: 1 }, "2023-02-10", "2024-02-29"],
    ["days from the end of a month", "end-of-month", { days: 10 }, "2023-12-31", "2024-01-10"],
    ["years from the end of one", "end-of-year", { years: 8 }, "2023-02-01", "2031-12-31"],
    ["months from the end of a year", "end-of-year", { months: 2 }, "2023-02-01", "2024-02-29"],
  ] as const)("of %s is counted in whole ones", (_, startingAt, length, made, until) =>
    expect(keepUntil({ ...length, from: createdOn, startingAt }, made)).toBe(until),
  );

  test("that begins when the calendar ends has no end", () => {
    const far = { record: { name: "x", createdOn: "9999-12-31" } };
    const shop = [
      keep("long", { years: 50, from: createdOn, startingAt: "end-of-year" }),
      erase("late", { days: 1, from: createdOn }),
    ];
    const decision = judge(shop, [], on("2026-01-01", far));
    expect(decision.outcome).toBe("keep");
    expect(decision).not.toHaveProperty("eraseBy");
  });

  test("counts by the date in the shop's zone", () => {
    const policy = policyWith([erase("old", { days: 1, from: createdOn })], [], {
      timeZone: "Asia/Tokyo",
    });
    const at = (time: string) =>
      policy.retention({ ...on("2020-01-01"), at: `2020-03-16T${time}Z` }).outcome;
    expect(at("14:59:59")).toBe("may-keep");
    expect(at("15:00:00")).toBe("erase");
  });
});

describe("a law beside the shop", () => {
  test("keeps what the shop would erase, for as long as it keeps", () => {
    const shop = [erase("unused", { years: 1, from: createdOn })];
    const decision = judge(shop, [lawKeep(6)], on("2026-03-15"));
    expect(decision).toMatchObject({
      outcome: "keep",
      keepUntil: "2026-03-15",
      keptBy: [{ ground: "tax", rule: "law-keep", floor: "law.test" }],
      erasedBy: [{ ground: "unused", until: "2021-03-15" }],
    });
    expect(decision).not.toHaveProperty("eraseBy");
    expect(judge(shop, [lawKeep(6)], on("2026-03-16")).outcome).toBe("erase");
  });

  test("has erased what the shop would keep", () => {
    const shop = [keep("habit", { years: 10, from: createdOn })];
    const decision = judge(shop, [lawErase(3)], on("2023-03-15"));
    expect(decision).toMatchObject({
      outcome: "may-keep",
      eraseBy: "2023-03-15",
      keptBy: [{ ground: "habit", until: "2030-03-15" }],
    });
    expect(decision).not.toHaveProperty("keepUntil");
    expect(judge(shop, [lawErase(3)], on("2023-03-16")).outcome).toBe("erase");
  });

  test("lets the shop's rules be that agree with it", () => {
    const shop = [
      keep("service", { years: 1, from: createdOn }),
      erase("unused", { years: 8, from: createdOn }),
    ];
    expect(judge(shop, [lawKeep(6), lawErase(10)], on("2024-01-01"))).toMatchObject({
      outcome: "keep",
      keepUntil: "2026-03-15",
      eraseBy: "2028-03-15",
    });
  });

  test("is in conflict with another that asks for the opposite", () => {
    const decision = judge([], [lawKeep(6), lawErase(3)], on("2021-01-01"));
    expect(decision).toMatchObject({
      outcome: "conflict",
      keepUntil: "2026-03-15",
      eraseBy: "2023-03-15",
    });
  });
});

describe("a legal hold", () => {
  const shop = [erase("unused", { years: 3, from: createdOn })];
  const hold = { ground: "litigation", since: "2025-01-01" };

  test("keeps before all laws, while it is in force", () => {
    const until = (day: string, holds: Facts["holds"]) =>
      judge(shop, [lawErase(1)], on(day, { holds }));
    const ended = { ...hold, until: "2025-12-31" };
    expect(until("2024-12-31", [ended]).outcome).toBe("erase");
    expect(until("2025-01-01", [ended])).toMatchObject({
      outcome: "keep",
      keepUntil: "2025-12-31",
      keptBy: [{ ground: "litigation", until: "2025-12-31" }],
    });
    expect(until("2025-12-31", [ended]).outcome).toBe("keep");
    expect(until("2026-01-01", [ended])).toMatchObject({ outcome: "erase", keptBy: [] });
  });

  test("without an end has the record kept without one", () => {
    const decision = judge([keep("service", { years: 9, from: createdOn })], [lawErase(1)], {
      ...on("2026-01-01", { holds: [hold] }),
    });
    expect(decision.outcome).toBe("keep");
    expect(decision.keptBy[0]).toEqual({ ground: "litigation" });
    expect(decision).not.toHaveProperty("keepUntil");
    expect(decision).not.toHaveProperty("eraseBy");
  });

  test("keeps what is in conflict otherwise", () =>
    expect(judge([], [lawKeep(6), lawErase(3)], on("2025-02-01", { holds: [hold] })).outcome).toBe(
      "keep",
    ));
});

describe("facts that are missing", () => {
  const old = [erase("unused", { years: 3, from: createdOn })];

  test("leave open what they could keep", () => {
    const shop = [...old, keep("dispute", { years: 9, from: createdOn }, disputed)];
    expect(judge(shop, [], on("2026-01-01"))).toMatchObject({
      outcome: "undetermined",
      keptBy: [],
      missing: ["/record/disputed"],
    });
    const told = on("2026-01-01", {
      record: { name: "invoice", createdOn: "2020-03-15", disputed: false },
    });
    expect(judge(shop, [], told)).toMatchObject({ outcome: "erase" });
    expect(judge(shop, [], told)).not.toHaveProperty("missing");
  });

  test("leave open until when, where the date is among them", () => {
    const shop = [...old, keep("contract", { years: 1, from: endedOn })];
    expect(judge(shop, [], on("2026-01-01"))).toMatchObject({
      outcome: "undetermined",
      missing: ["/record/endedOn"],
    });
  });

  test("do not matter where they could keep it to a day that is past", () => {
    const shop = [...old, keep("dispute", { years: 1, from: createdOn }, disputed)];
    const decision = judge(shop, [], on("2026-01-01"));
    expect(decision.outcome).toBe("erase");
    expect(decision).not.toHaveProperty("missing");
  });

  test("do not matter to what a law has erased, where the shop could keep it", () => {
    const shop = [keep("habit", { years: 1, from: endedOn })];
    expect(judge(shop, [lawErase(3)], on("2026-01-01")).outcome).toBe("erase");
  });

  test("leave what is kept anyway kept, and the end open", () => {
    const shop = [
      keep("service", { years: 9, from: createdOn }),
      keep("contract", { years: 1, from: endedOn }),
    ];
    expect(judge(shop, [], on("2026-01-01"))).toMatchObject({
      outcome: "keep",
      keepUntil: "2029-03-15",
      missing: ["/record/endedOn"],
    });
  });

  test("leave open what they could have erased", () => {
    const shop = [erase("dispute", { years: 1, from: createdOn }, disputed)];
    expect(judge(shop, [], on("2026-01-01"))).toMatchObject({
      outcome: "undetermined",
      missing: ["/record/disputed"],
    });
    expect(
      judge([erase("ended", { years: 1, from: endedOn })], [], on("2026-01-01")),
    ).toMatchObject({ outcome: "undetermined", missing: ["/record/endedOn"] });
  });

  test("do not have erased today what would be so later", () => {
    const shop = [erase("dispute", { years: 9, from: createdOn }, disputed)];
    expect(judge(shop, [], on("2026-01-01"))).toMatchObject({
      outcome: "may-keep",
      missing: ["/record/disputed"],
    });
  });

  test("leave open what need not be kept any more where a law may have it erased later", () => {
    const law = { ground: "limit", years: 7, from: createdOn };
    const maybe = lawRule("law-erase", "erase", law, { when: disputed });
    const shop = [keep("habit", { years: 9, from: createdOn })];
    expect(judge(shop, [maybe], on("2026-01-01"))).toMatchObject({
      outcome: "undetermined",
      missing: ["/record/disputed"],
    });
  });

  test("leave open what could keep it shorter than to the day by which a law has it erased", () => {
    const shop = [keep("contract", { years: 1, from: endedOn })];
    expect(judge(shop, [lawErase(9)], on("2026-01-01"))).toMatchObject({
      outcome: "undetermined",
      missing: ["/record/endedOn"],
    });
  });

  test("are named where they tell by when it must be gone after a hold", () => {
    const shop = [erase("ended", { years: 1, from: endedOn })];
    const holds = [{ ground: "lawsuit", since: "2025-01-01", until: "2026-06-01" }];
    expect(judge(shop, [], on("2026-01-01", { holds }))).toMatchObject({
      outcome: "keep",
      missing: ["/record/endedOn"],
    });
  });

  test("are named where they tell that it is kept for longer, to the day by which a law has it erased", () => {
    const shop = [keep("contract", { years: 1, from: endedOn })];
    const holds = [{ ground: "lawsuit", since: "2025-01-01", until: "2026-01-01" }];
    expect(judge(shop, [lawErase(6)], on("2026-01-01", { holds }))).toMatchObject({
      outcome: "keep",
      missing: ["/record/endedOn"],
    });
  });

  test("do not matter to what need not be gone before the calendar ends", () => {
    const shop = [erase("dispute", { years: 1, from: createdOn }, disputed)];
    const record = { name: "invoice", createdOn: "9950-01-01" };
    const decision = judge(shop, [], on("2026-01-01", { record }));
    expect(decision.outcome).toBe("may-keep");
    expect(decision).not.toHaveProperty("missing");
  });

  test("leave open what a law could have erased that the shop keeps, but not what a law keeps", () => {
    const law = { ground: "limit", years: 1, from: endedOn };
    const maybe = lawRule("law-erase", "erase", law);
    const shop = [keep("habit", { years: 9, from: createdOn })];
    expect(judge(shop, [maybe], on("2026-01-01")).outcome).toBe("undetermined");
    expect(judge(shop, [maybe, lawKeep(9)], on("2026-01-01"))).toMatchObject({
      outcome: "keep",
      missing: ["/record/endedOn"],
    });
  });
});

test("nothing is erased while no version is known to have been in force", () => {
  const rules = [erase("unused", { years: 3, from: createdOn })];
  const book = privacy.loadBook([
    documentWith({ version: "1", effective: { from: "2026-01-01" }, rules }),
  ]);
  expect(book.retention(on("2025-12-31"))).toMatchObject({
    outcome: "undetermined",
    keptBy: [],
    erasedBy: [],
  });
  expect(book.retention(on("2026-01-01")).outcome).toBe("erase");
});

describe("what is kept and then erased", () => {
  const thenErased = (name: string, period: Period, when?: RuleDocument["conditions"]) =>
    rule(name, "keep", { ground: name, thenErase: true, ...period }, when && { when });
  const rules = [
    thenErased("records", { years: 3, from: createdOn }),
    keep("investigation", { years: 6, from: endedOn }),
  ];
  const record = (parts: Partial<Facts["record"]>) => ({ record: { name: "invoice", ...parts } });

  test("is kept for the longest period, and must be gone after it", () => {
    const closed = record({ createdOn: "2020-03-15", endedOn: "2020-05-01" });
    expect(judge(rules, [], on("2026-05-01", closed))).toMatchObject({
      outcome: "keep",
      keepUntil: "2026-05-01",
      eraseBy: "2026-05-01",
      erasedBy: [{ ground: "records", until: "2026-05-01", rule: "records" }],
    });
    expect(judge(rules, [], on("2026-05-02", closed)).outcome).toBe("erase");
  });

  test("is kept without an end while something that keeps it has not begun to end", () => {
    const open = record({ createdOn: "2010-03-15", pending: ["endedOn"] });
    const decision = judge(rules, [], on("2026-05-02", open));
    expect(decision).toMatchObject({ outcome: "keep", erasedBy: [] });
    expect(decision).not.toHaveProperty("eraseBy");
  });

  test("cannot be told while the date is missing", () =>
    expect(judge(rules, [], on("2026-05-02", record({ createdOn: "2010-03-15" })))).toMatchObject({
      outcome: "undetermined",
      missing: ["/record/endedOn"],
    }));

  test("may be past where the date is missing", () => {
    const only = [
      thenErased("records", { years: 3, from: endedOn }),
      keep("all", { years: 1, from: createdOn }),
    ];
    const told = on("2026-05-02", record({ createdOn: "2010-03-15" }));
    expect(judge(only, [], told).outcome).toBe("undetermined");
  });

  test("is so of each document by itself", () => {
    const law = lawRule("law", "keep", { ground: "tax", years: 10, from: createdOn });
    expect(judge(rules.slice(0, 1), [law], on("2026-05-02"))).toMatchObject({
      outcome: "keep",
      keepUntil: "2030-03-15",
    });
  });
});

describe("a date that has not come", () => {
  const left = [erase("left", { months: 6, from: endedOn })];

  test("has nothing erased that is counted from it", () => {
    const record = { name: "account", pending: ["endedOn"] };
    expect(judge(left, [], on("2026-05-02", { record })).outcome).toBe("may-keep");
    expect(judge(left, [], on("2026-05-02", { record: { name: "account" } })).outcome).toBe(
      "undetermined",
    );
  });

  test("is not told as well", () => {
    const record = { name: "account", endedOn: "2026-01-01", pending: ["endedOn"] };
    expect(() => judge(left, [], on("2026-05-02", { record }))).toThrow(
      "/record/pending/0: expected the name of a date that is not told, got `endedOn`",
    );
  });
});

describe("a financial year", () => {
  const until = (yearEnding: string, createdOnDay: string) =>
    judge([keep("books", { years: 1, from: createdOn, startingAt: { yearEnding } })], [], {
      at: "2026-01-01T12:00:00Z",
      record: { name: "invoice", createdOn: createdOnDay },
    }).keepUntil;

  test("ends on its day, in the same calendar year or the next", () => {
    expect(until("03-31", "2025-03-31")).toBe("2026-03-31");
    expect(until("03-31", "2025-04-01")).toBe("2027-03-31");
    expect(until("12-31", "2025-06-01")).toBe("2026-12-31");
    expect(until("02-29", "2025-02-28")).toBe("2026-02-28");
    expect(until("02-29", "2024-02-29")).toBe("2025-02-28");
  });
});

test("what is kept locked away and then erased is erased as anything else", () => {
  const books = {
    ground: "books",
    restricted: true,
    thenErase: true,
    years: 10,
    from: createdOn,
  } as const;
  const { keptBy, erasedBy } = judge([rule("books", "keep", books)], [], on("2026-05-02"));
  expect(keptBy).toEqual([
    { ground: "books", restricted: true, until: "2030-03-15", rule: "books" },
  ]);
  expect(erasedBy).toEqual([{ ground: "books", until: "2030-03-15", rule: "books" }]);
});

test("what is kept can be locked away, and what must go be made anonymous", () => {
  const rules = [
    rule("books", "keep", { ground: "books", restricted: true, years: 10, from: createdOn }),
    rule("people", "erase", { ground: "people", by: "anonymisation", years: 12, from: createdOn }),
  ];
  expect(judge(rules, [], on("2026-05-02"))).toMatchObject({
    keptBy: [{ ground: "books", restricted: true }],
    erasedBy: [{ ground: "people", by: "anonymisation" }],
  });
});
