import { describe, expect, test } from "vitest";
import { privacy } from "../../../src/privacy/index.js";
import {
  documentIssues,
  documentWith,
  fact,
  factIssues,
  lawRule,
  lawWith,
  policyWith,
  requestOn,
  rule,
  ruleIssues,
} from "../../support/privacy.js";

const at = "2026-05-25T10:00:00Z";
const show = rule("show", "disclose", {
  categories: ["email"],
  show: "in-full",
  relations: ["self"],
  verification: "none",
  purposes: ["essential"],
});

describe("a privacy document", () => {
  test("gives its own facts no value that nobody told", () => {
    const facts = { subject: { employed: { type: "boolean", default: false } } } as const;
    expect(documentIssues(documentWith({ facts }))).toEqual([
      "default_in_privacy /facts/subject/employed/default: expected no default: what is not told must not disclose, got false",
    ]);
  });

  test("gives its own facts no name of one that callers give already", () => {
    const facts = {
      requester: { relation: "text", verification: "text", evidence: "boolean", known: "text" },
      field: { category: "text" },
      record: { category: "text" },
      request: { category: "text" },
    } as const;
    const path = ["requester/relation", "requester/verification", "requester/evidence"];
    expect(documentIssues(documentWith({ facts }))).toEqual(
      [...path, "field/category", "record/category"].map(
        (one) =>
          `known_fact /facts/${one}: expected a name that is not a fact already, got \`${one.split("/")[1]}\``,
      ),
    );
  });

  test("of a law shows and takes nothing, and cites what it restates", () => {
    const bare = rule("bare", "entitle", {});
    expect(documentIssues(lawWith([{ ...show, ...lawOf }, bare]))).toEqual([
      "not_a_shop /rules/0/event/type: expected an effect that a law can have, got `disclose`",
      "missing_citation /rules/1: expected the `law` that the rule restates, got none",
    ]);
  });

  test("of a shop does not say that a law is in force", () => {
    expect(ruleIssues(rule("safe", "safeguard", { categories: ["user.health"] }))).toEqual([
      "not_a_law /rules/0/event/type: expected an effect that a shop can have, got `safeguard`",
    ]);
  });

  test("turns on no facts that its question does not have", () => {
    const about = fact("record.name", "invoice");
    const silent = [
      rule("refuse", "refuse", { justification: "process-excessive" }, { when: about }),
      rule("identify", "identify", { atLeast: "proven" }, { when: about }),
      rule(
        "site",
        "publish",
        { item: "a", places: ["b"], reach: "anywhere" },
        { when: { not: fact("form.kind", "checkout") } },
      ),
      rule("nothing", "exempt", {}, { when: about }),
    ];
    expect(ruleIssues(...silent)).toEqual([
      "unfitting_fact /rules/1/conditions/all/0: expected a fact of `context`, `region`, `subject`, `business`, `requester`, `request`, on which `identify` can turn, got `record`",
      "unfitting_fact /rules/2/conditions/not/all/0: expected a fact of `context`, `region`, `subject`, `business`, on which `publish` can turn, got `form`",
    ]);
  });

  test("names categories, purposes and relations that there are", () => {
    const wrong = {
      ...show,
      event: {
        type: "disclose",
        params: {
          ...show.event.params,
          categories: ["delivery-adress"],
          purposes: ["support"],
          relations: ["wife"],
        },
      },
    };
    const issues = ruleIssues(wrong);
    expect(issues).toHaveLength(3);
    expect(issues[0]).toMatch(
      /^invalid_value \/rules\/0\/event\/params\/categories\/0: .*got `delivery-adress`; did you mean `delivery-address`\?$/,
    );
  });

  test("with an impossible calendar is refused for that alone", () => {
    const calendar = { weekend: [], holidays: [], hours: [], coveredUntil: "2026-12-31" };
    expect(documentIssues(documentWith({ calendar }))).toEqual([
      "impossible_calendar /calendar/hours: expected a window on some day, got none",
    ]);
  });
});

const { law } = lawRule("cited", "exempt", {});
const lawOf = { law } as const;

describe("facts", () => {
  const policy = policyWith([show]);
  const asked = { question: "disclosure", at, fields: [{ name: "a", category: "email" }] };

  test("of no question are refused", () => {
    expect(factIssues({ ...asked, question: "disclose" }, policy)[0]).toMatch(
      /^invalid_value \/question: /,
    );
  });

  test("name a field once", () => {
    const fields = [...asked.fields, { name: "a", category: "phone" }];
    expect(factIssues({ ...asked, fields }, policy)).toEqual([
      "duplicate_name /fields/1/name: expected a name that is given once, got it again",
    ]);
  });

  test("have a history that could have happened", () => {
    const request = { question: "request", right: "access" };
    const history = (...events: readonly (readonly [string, string])[]) =>
      factIssues(
        { ...request, at, history: events.map(([type, on]) => ({ type, at: `${on}T10:00:00Z` })) },
        policy,
      );
    expect(history(["confirmed", "2026-05-01"])).toEqual([
      "incomplete_history /history/0/type: expected `received`, or `aware` of a breach, got `confirmed`",
    ]);
    expect(history(["received", "2026-05-02"], ["confirmed", "2026-05-01"])).toEqual([
      "contradicting_dates /history/1/at: expected an instant not before `2026-05-02T10:00:00Z`, got `2026-05-01T10:00:00Z`",
    ]);
    expect(history(["received", "2026-05-26"])).toEqual([
      "contradicting_dates /history/0/at: expected an instant not after `2026-05-25T10:00:00Z`, which is asked about, got `2026-05-26T10:00:00Z`",
    ]);
    expect(history(["received", "2026-05-01"], ["received", "2026-05-02"])).toEqual([
      "duplicate_event /history/1/type: expected `received` once, got it again",
    ]);
  });

  test("have holds that do not end before they begin, and other requests by their ids", () => {
    const holds = [{ ground: "claim", since: "2026-05-02", until: "2026-05-01" }];
    const record = { name: "invoice" };
    expect(factIssues({ question: "retention", at, record, holds }, policy)).toEqual([
      "contradicting_dates /holds/0/until: expected a date not before `2026-05-02`, got `2026-05-01`",
    ]);
    const other = { id: "r1", right: "access", receivedAt: at, verified: true } as const;
    const facts = { question: "request", ...requestOn("2026-05-01", { others: [other, other] }) };
    expect(factIssues(facts, policy)).toEqual([
      "duplicate_name /others/1/id: expected a name that is given once, got it again",
    ]);
  });
});

describe("a loaded policy", () => {
  test("hides from a customer by which internal rule something is so", () => {
    const policy = policyWith([
      { ...show, internal: true },
      rule("hide", "withhold", { categories: ["email"], show: "initials" }, { internal: true }),
    ]);
    const facts = {
      question: "disclosure",
      at,
      requester: { relation: "self" },
      purpose: "essential",
      fields: [{ name: "a", category: "email" }],
    } as const;
    const agent = policy.explain(facts).decision;
    const customer = policy.explain(facts, { audience: "customer" }).decision;
    expect(JSON.stringify(agent)).toContain('"hide"');
    expect(JSON.stringify(customer)).not.toMatch(/"hide"|"show"[,\]]/);
    expect(customer.outcome).toBe(agent.outcome);
  });

  test("is silent where no version was in force: nothing is shown, taken, told or erased", () => {
    const effective = { from: "2027-01-01" };
    const book = privacy.loadBook([documentWith({ effective, rules: [show] })]);
    const field = { name: "a", category: "email" } as const;
    expect(book.mayDisclose({ at, field }).outcome).toBe("deny");
    expect(book.mayCollect({ at, fields: [field] }).outcome).toBe("forbidden");
    expect(book.handleRequest(requestOn("2026-05-01")).outcome).toBe("review");
    expect(book.mustPublish({ at }).outcome).toBe("undetermined");
    expect(book.retention({ at, record: { name: "invoice" } }).outcome).toBe("undetermined");
    expect(book.allows("disclosure", { question: "disclosure", at, fields: [field] })).toBe(
      undefined,
    );
  });

  test("fetches who asks only where it can still matter", async () => {
    const policy = policyWith([show]);
    const field = { name: "a", category: "email" } as const;
    const asked = { question: "disclosure", at, purpose: "essential", fields: [field] } as const;
    const fetched: string[] = [];
    const load = {
      requester: async () => {
        fetched.push("requester");
        return { relation: "self" } as const;
      },
      subject: async () => {
        fetched.push("subject");
        return {};
      },
    };
    const decision = await policy.decideAsync(asked, { load: load as never });
    expect(decision.outcome).toBe("allow");
    expect(fetched).toEqual(["requester"]);
  });

  test("answers in short", () => {
    const statement = { statementPublished: true };
    const policy = policyWith([
      rule("take", "collect", {
        categories: ["email"],
        purposes: ["essential"],
        basis: "contract",
      }),
      rule("keep", "keep", {
        ground: "tax",
        years: 1,
        from: { fact: "record", path: "$.createdOn" },
      }),
      rule("site", "publish", { item: "statement", places: ["footer"], reach: "home-page" }),
      rule("right", "entitle", {}, { when: { all: [fact("request.complex", false)] } }),
    ]);
    const field = { name: "a", category: "email" } as const;
    const form = { question: "collection", at, fields: [field], form: statement } as const;
    expect(policy.allows("collection", { ...form, purpose: "essential" })).toBe(true);
    expect(policy.allows("collection", { ...form, purpose: "marketing" })).toBe(false);
    expect(policy.allows("collection", form)).toBe(undefined);
    const site = (published?: readonly { item: string; place: string }[]) =>
      policy.allows("publication", {
        question: "publication",
        at,
        ...(published && { published }),
      });
    expect(site()).toBe(undefined);
    expect(site([])).toBe(false);
    expect(site([{ item: "statement", place: "footer" }])).toBe(true);
    const kept = (createdOn?: string) =>
      policy.allows("retention", {
        question: "retention",
        at,
        record: { name: "invoice", ...(createdOn && { createdOn }) },
      });
    expect([kept("2026-01-01"), kept()]).toEqual([true, undefined]);
    const request = (complex?: boolean) =>
      policy.allows("request", {
        question: "request",
        ...requestOn("2026-05-01", complex === undefined ? {} : { request: { complex } }),
      });
    expect([request(false), request(true), request()]).toEqual([true, false, undefined]);
    const mixed = { ...form, purpose: "essential" } as never;
    expect(() => policy.allows("request", mixed)).toThrow("/right: expected one of `access`");
  });
});
