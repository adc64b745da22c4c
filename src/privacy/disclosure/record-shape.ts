import { describeValue } from "../../errors/describe-value.js";
import { FactsError } from "../../errors/facts-error.js";
import { createIssue } from "../../errors/issue.js";
import { IssueList } from "../../errors/issue-list.js";
import { toJsonPointer } from "../../errors/json-pointer.js";
import type { Result } from "../../errors/result.js";
import type { DataCategory } from "../vocabulary/data-category.js";
import { isAccessor, ownProperties } from "./own-properties.js";

/**
 * What a record looks like, with the category of the data in place of each value; `[shape]` is the shape of
 * every element of a list. What it does not list is not known to be harmless and is never shown.
 *
 * @example
 * const shape: RecordShape = { customer: { email: "email" }, lines: [{ title: "order-items" }] };
 */
export type RecordShape =
  | DataCategory
  | { readonly [key: string]: RecordShape }
  | readonly [RecordShape];

/** A place for values in a shape; its name is such as `customer.email` and `lines[].title`. */
export interface ShapeField {
  readonly name: string;
  readonly category: string;
}

/** A shape that was read: what is made of it later cannot change with the object it was read from. */
export type ShapeNode =
  | ({ readonly kind: "field" } & ShapeField)
  | { readonly kind: "list"; readonly element: ShapeNode }
  | { readonly kind: "object"; readonly members: ReadonlyMap<string, ShapeNode> };

const most = { levels: 32, places: 10_000 } as const;

/**
 * The fields of a shape, in its order, each with a name that no other has; or what is wrong with the shape,
 * located below `/shape`. Never throws, whatever is given.
 *
 * @example
 * const result = fieldsOf({ lines: [{ title: "order-items" }] });
 * if (result.success) result.data; // [{ name: "lines[].title", category: "order-items" }]
 */
export function fieldsOf(shape: unknown): Result<readonly ShapeField[], FactsError> {
  const read = readShape(shape);
  return read.success ? { success: true, data: [...fieldsBelow(read.data)] } : read;
}

/** Reads a shape once and for all; refuses what `fieldsOf` refuses. */
export function readShape(shape: unknown): Result<ShapeNode, FactsError> {
  const reader = new ShapeReader();
  let node: ShapeNode | undefined;
  try {
    node = reader.readRoot(shape);
  } catch {
    reader.refuse("/shape", "unreadable_shape", "a shape that can be read", "one that throws");
  }
  const issues = reader.issues.toArray();
  if (node !== undefined && issues.length === 0) return { success: true, data: node };
  return { success: false, error: new FactsError(issues) };
}

function* fieldsBelow(node: ShapeNode): Generator<ShapeField> {
  if (node.kind === "field") yield { name: node.name, category: node.category };
  else if (node.kind === "list") yield* fieldsBelow(node.element);
  else for (const member of node.members.values()) yield* fieldsBelow(member);
}

/** Where a part of a shape is: for issues, and for the names of fields. */
interface Place {
  readonly path: string;
  readonly name: string;
}

class ShapeReader {
  readonly issues = new IssueList();
  /** What is being read, outermost first: what is met again in there contains itself. */
  readonly #open = new Set<object>();
  #places = 0;

  readRoot(shape: unknown): ShapeNode | undefined {
    const root = { path: "/shape", name: "" };
    if (typeof shape === "string") {
      const expected = "an object or a list of one shape";
      return this.refuse(root.path, "invalid_type", expected, kindOf(shape));
    }
    const node = this.#read(shape, root);
    if (this.#places <= most.places) return node;
    return this.refuse(root.path, "too_large", `at most ${most.places} places`, "more");
  }

  refuse(path: string, code: string, expected: string, received: string): undefined {
    this.issues.add(createIssue({ code, path, expected, received }));
  }

  #read(shape: unknown, place: Place): ShapeNode | undefined {
    this.#places += 1;
    if (typeof shape === "string") return { kind: "field", name: place.name, category: shape };
    if (typeof shape === "object" && shape !== null) return this.#enter(shape, place);
    const expected = "the name of a category, an object or a list of one shape";
    return this.refuse(place.path, "invalid_type", expected, kindOf(shape));
  }

  #enter(shape: object, place: Place): ShapeNode | undefined {
    const { path } = place;
    if (this.#open.has(shape))
      return this.refuse(path, "cyclic_shape", "a shape that does not contain itself", "a cycle");
    if (this.#open.size >= most.levels)
      return this.refuse(path, "too_deep", `at most ${most.levels} levels of nesting`, "more");
    this.#open.add(shape);
    const node = Array.isArray(shape) ? this.#list(shape, place) : this.#object(shape, place);
    this.#open.delete(shape);
    return node;
  }

  #list(shape: readonly unknown[], { path, name }: Place): ShapeNode | undefined {
    if (shape.length !== 1)
      return this.refuse(
        path,
        "invalid_value",
        "a list of one shape",
        `\`${shape.length}\` of them`,
      );
    const property = Object.getOwnPropertyDescriptor(shape, 0) ?? { value: undefined };
    const element = this.#member(property, { path: `${path}/0`, name: `${name}[]` });
    return element && { kind: "list", element };
  }

  #object(shape: object, { path, name }: Place): ShapeNode | undefined {
    const members = new Map<string, ShapeNode>();
    let count = 0;
    for (const [key, property] of ownProperties(shape)) {
      count += 1;
      if (this.#isFull()) return undefined;
      const place = { path: `${path}${toJsonPointer([key])}`, name: joined(name, key) };
      if (!this.#isKey(key, place.path)) continue;
      const member = this.#member(property, place);
      if (member !== undefined) members.set(key, member);
    }
    if (count === 0) return this.refuse(path, "empty_shape", "at least 1 key", "none");
    return { kind: "object", members };
  }

  #member(property: PropertyDescriptor, place: Place): ShapeNode | undefined {
    if (!isAccessor(property)) return this.#read(property.value, place);
    return this.refuse(place.path, "invalid_type", "a plain value", "an accessor");
  }

  /** A small shape can have very many places: one that has the same part twice, which has one twice. */
  #isFull(): boolean {
    return this.#places > most.places || this.issues.isFull();
  }

  #isKey(key: string, path: string): boolean {
    const isKnown = key !== "" && key !== "__proto__" && !/[.[\]]/.test(key);
    if (isKnown) return true;
    const expected = "a key that is not empty, not `__proto__` and without `.`, `[` and `]`";
    this.refuse(path, "invalid_key", expected, key === "" ? "an empty one" : describeValue(key));
    return false;
  }
}

/** Never the value itself: where a record is given for its shape, that is personal data. */
function kindOf(value: unknown): string {
  return value === undefined || value === null ? describeValue(value) : `a ${typeof value}`;
}

function joined(name: string, key: string): string {
  return name === "" ? key : `${name}.${key}`;
}
