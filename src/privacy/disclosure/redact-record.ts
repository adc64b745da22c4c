import type { Issue } from "../../errors/issue.js";
import { toJsonPointer } from "../../errors/json-pointer.js";
import type { Showing } from "./decision.js";
import { scalarOf, shown } from "./field-value.js";
import { define, isAccessor, isObject, isPlain, ownProperties } from "./own-properties.js";
import { absent, type Outcome, RecordGuard } from "./record-guard.js";
import { type RecordShape, readShape, type ShapeField, type ShapeNode } from "./record-shape.js";

/**
 * A copy of a record that has only what may be shown. `withheldKeys` is how many keys and elements were left
 * out because the shape does not list them or lists something else there; no more is told of them, since
 * names can be personal data too.
 */
export interface Redacted {
  readonly record: unknown;
  readonly withheldKeys: number;
}

const unfit: Outcome = { value: undefined, withheld: 1 };

/**
 * Copies what may be shown of a record. Of each field, named as `fieldsOf` names it, `showing` tells how much
 * that is; a field it does not name is not shown, nor is an object of which no field is. Only own, enumerable
 * data properties are read, and no code of the record runs but the traps of a proxy; the record is never
 * changed. A field takes single values (dates as ISO text) or a list of them; `null` and `undefined` stand
 * for no object and no list. Lists lose what is left out of them, so indexes can shift; what the record
 * shares, its copy shares. A record that is as a whole not what the shape says gives `undefined`.
 *
 * Refused, located below `/record` at the nearest place that the shape lists: cycles, lists and nesting
 * beyond all measure, wherever they are, and accessors at listed places.
 *
 * @example
 * const shape = { name: "full-name", email: "email" };
 * const showing = new Map([["email", "email"]] as const);
 * redactRecord({ name: "Jane", email: "jane@example.com", note: "?" }, shape, showing);
 * // { record: { email: "j•••@example.com" }, withheldKeys: 1 }
 */
export function redactRecord(
  record: unknown,
  shape: RecordShape,
  showing: ReadonlyMap<string, Showing>,
): Redacted | { readonly issues: readonly Issue[] } {
  const read = readShape(shape);
  if (!read.success) return { issues: read.error.issues };
  const copier = new RecordCopier(showing);
  const { value, withheld } = copier.copyRoot(record, read.data);
  const { issues } = copier;
  if (issues.length > 0) return { issues };
  return { record: value, withheldKeys: Math.min(withheld, Number.MAX_SAFE_INTEGER) };
}

class RecordCopier {
  readonly #guard = new RecordGuard();
  readonly #showing: ReadonlyMap<string, Showing>;
  readonly #shown = new Map<ShapeNode, boolean>();

  constructor(showing: ReadonlyMap<string, Showing>) {
    this.#showing = showing;
  }

  get issues(): readonly Issue[] {
    return this.#guard.issues;
  }

  copyRoot(record: unknown, node: ShapeNode): Outcome {
    try {
      return this.#copy(record, node, "/record");
    } catch {
      // A proxy that throws. What it threw is not repeated: it could hold anything.
      return this.#guard.refuse(
        "/record",
        "unreadable_record",
        "a record that can be read",
        "one that throws",
      );
    }
  }

  #copy(value: unknown, node: ShapeNode, path: string): Outcome {
    if (node.kind === "field") return this.#field(value, node, path);
    if (value === undefined || value === null) return absent;
    if (node.kind === "list" && Array.isArray(value))
      return this.#list(value, node, path, (property, index) =>
        this.#listed(property, node.element, `${path}/${index}`),
      );
    if (node.kind === "object" && isObject(value)) return this.#object(value, node, path);
    return this.#unlisted(value, path);
  }

  #object(record: object, node: ShapeNode & { readonly kind: "object" }, path: string): Outcome {
    return this.#guard.enter(record, node, path, () => {
      const value = {};
      let withheld = 0;
      for (const [key, property] of ownProperties(record)) {
        const member = node.members.get(key);
        const outcome =
          member === undefined
            ? this.#unlisted(property.value, path)
            : this.#listed(property, member, `${path}${toJsonPointer([key])}`);
        withheld += outcome.withheld;
        if (outcome.value !== undefined) define(value, key, outcome.value);
      }
      return { value, withheld };
    });
  }

  #list(
    list: readonly unknown[],
    node: ShapeNode,
    path: string,
    copy: (property: PropertyDescriptor, index: string) => Outcome,
  ): Outcome {
    return this.#guard.enter(list, node, path, () => {
      const value: unknown[] = [];
      let withheld = 0;
      for (const [index, property] of ownProperties(list)) {
        const outcome = copy(property, index);
        withheld += outcome.withheld;
        if (outcome.value !== undefined) define(value, value.length, outcome.value);
      }
      return { value, withheld };
    });
  }

  /** What is at a listed place is looked through even if nothing of it is shown. */
  #listed(property: PropertyDescriptor, node: ShapeNode, path: string): Outcome {
    if (isAccessor(property)) return this.#guard.refuseAccessor(path);
    const outcome = this.#copy(property.value, node, path);
    return this.#isShown(node) ? outcome : { ...outcome, value: undefined };
  }

  /** Whether anything at a place of the shape may be shown: if not, not even that there is something. */
  #isShown(node: ShapeNode): boolean {
    const known = this.#shown.get(node);
    if (known !== undefined) return known;
    const isShown =
      node.kind === "field"
        ? this.#showingOf(node) !== "nothing"
        : childrenOf(node).some((child) => this.#isShown(child));
    this.#shown.set(node, isShown);
    return isShown;
  }

  #showingOf({ name }: ShapeField): Showing {
    return this.#showing.get(name) ?? "nothing";
  }

  #field(value: unknown, field: ShapeNode & ShapeField, path: string): Outcome {
    const showing = this.#showingOf(field);
    if (!Array.isArray(value)) return this.#scalar(value, showing, path);
    return this.#list(value, field, path, (property) =>
      isAccessor(property)
        ? this.#guard.refuseAccessor(path)
        : this.#scalar(property.value, showing, path),
    );
  }

  #scalar(value: unknown, showing: Showing, path: string): Outcome {
    if (value === undefined) return absent;
    const scalar = scalarOf(value);
    if (scalar === undefined) return this.#unlisted(value, path);
    return { value: shown(scalar, showing), withheld: 0 };
  }

  /** Copies nothing, but finds the cycles and the excess in there. */
  #unlisted(value: unknown, path: string): Outcome {
    if (isPlain(value))
      this.#guard.enter(value, undefined, path, () => {
        for (const [, property] of ownProperties(value)) this.#unlisted(property.value, path);
        return absent;
      });
    return unfit;
  }
}

function childrenOf(node: Exclude<ShapeNode, ShapeField>): readonly ShapeNode[] {
  return node.kind === "list" ? [node.element] : [...node.members.values()];
}
