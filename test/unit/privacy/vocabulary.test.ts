import { describe, expect, test } from "vitest";
import {
  categorySynonyms,
  commerceCategories,
} from "../../../src/privacy/vocabulary/commerce-categories.js";
import { dataCategories } from "../../../src/privacy/vocabulary/data-categories.js";
import {
  categoryLineage,
  categoryNames,
  isWithin,
  overlaps,
} from "../../../src/privacy/vocabulary/data-category.js";
import { dataUses, isNarrower } from "../../../src/privacy/vocabulary/data-use.js";
import { dpvAddress, justifications } from "../../../src/privacy/vocabulary/justification.js";
import { isAsClose, relations, relationsHeld } from "../../../src/privacy/vocabulary/relation.js";
import {
  highestLevel,
  isVerified,
  lowestLevel,
} from "../../../src/privacy/vocabulary/verification.js";

describe("categories of data", () => {
  test("are a tree: every key has its parent", () => {
    const keys: readonly string[] = dataCategories;
    const parents = keys.map((key) => key.split(".").slice(0, -1).join("."));
    expect(parents.filter((parent) => parent !== "" && !keys.includes(parent))).toEqual([]);
    expect(new Set(categoryNames).size).toBe(categoryNames.length);
  });

  test("of commerce are filed under keys that there are", () => {
    const keys: readonly string[] = dataCategories;
    const filed = [...Object.values(commerceCategories), ...Object.values(categorySynonyms)];
    expect(filed.filter((key) => !keys.includes(key))).toEqual([]);
  });

  test("are part of what they are filed under, and of nothing beside it", () => {
    expect(categoryLineage("delivery-address")).toEqual([
      "delivery-address",
      "user.contact.address",
      "user.contact",
      "user",
    ]);
    expect(isWithin("delivery-address", "user.contact")).toBe(true);
    expect(isWithin("delivery-address", "billing-address")).toBe(false);
    expect(isWithin("user.contact.address", "delivery-address")).toBe(false);
    expect(isWithin("user.contact_lenses" as never, "user.contact")).toBe(false);
  });

  test("go by several names", () => {
    expect(isWithin("email", "user.contact.email")).toBe(true);
    expect(isWithin("user.contact.email", "email")).toBe(true);
    expect(categoryLineage("email")[0]).toBe("user.contact.email");
  });

  test("overlap where one is part of the other", () => {
    expect(overlaps("user", "card-number")).toBe(true);
    expect(overlaps("card-number", "user")).toBe(true);
    expect(overlaps("card-number", "bank-account")).toBe(false);
  });
});

describe("purposes", () => {
  test("are a tree, too", () => {
    const keys: readonly string[] = dataUses;
    const parents = keys.map((key) => key.split(".").slice(0, -1).join("."));
    expect(parents.filter((parent) => parent !== "" && !keys.includes(parent))).toEqual([]);
  });

  test("are narrower than what they are below", () => {
    expect(isNarrower("essential.service.operations.support", "essential.service")).toBe(true);
    expect(isNarrower("essential", "essential")).toBe(true);
    expect(isNarrower("essential.service", "essential.service.operations")).toBe(false);
    expect(isNarrower("personalize.content.profiling", "personalize.content")).toBe(true);
    expect(isNarrower("personalize.content.profiling", "personalize.system")).toBe(false);
  });
});

describe("relations", () => {
  test("of the person's side are in order, and not compared with the shop's", () => {
    expect(relations.filter((one) => isAsClose("self", one))).toEqual([
      "unrelated",
      "household",
      "family",
      "spouse",
      "recipient",
      "delegate",
      "representative",
      "self",
    ]);
    expect(relations.filter((one) => isAsClose("staff", one))).toEqual(["unrelated", "staff"]);
    expect(isAsClose("recipient", "household")).toBe(false);
  });

  test("that are not proven leave those below them", () => {
    const held = (unproven: readonly string[]) =>
      [...relationsHeld("representative", (one) => !unproven.includes(one))].sort();
    expect(held(["representative"])).toEqual(held([]).filter((one) => one !== "representative"));
    expect(held(["representative", "delegate", "spouse", "recipient"])).toEqual([
      "family",
      "household",
      "unrelated",
    ]);
  });
});

test("levels of verification are in order", () => {
  expect(isVerified("confirmed", "attested")).toBe(true);
  expect(isVerified("attested", "confirmed")).toBe(false);
  expect(highestLevel(["claimed", "proven", "none"])).toBe("proven");
  expect(lowestLevel(["claimed", "proven"])).toBe("claimed");
  expect([highestLevel([]), lowestLevel([])]).toEqual(["none", "none"]);
});

test("a justification has its address in the W3C vocabulary", () => {
  expect(dpvAddress("identity-verification-required")).toBe(
    "https://w3id.org/dpv/2.0/justifications#IdentityVerificationRequired",
  );
  expect(new Set(justifications.map(dpvAddress)).size).toBe(justifications.length);
});
