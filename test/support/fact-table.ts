import { describeType, type FactNode, type FactSchema } from "../../src/ir/fact-type.js";

/** The facts that rules may name, a row a group: what the README's table of facts must say. */
export function factTable(schema: FactSchema): string {
  const rows = [...schema.fields].map(([group, node]) => `| \`${group}\` | ${factsOf(node)} |`);
  return ["| fact | paths, with their types |", "| --- | --- |", ...rows].join("\n");
}

function factsOf(node: FactNode): string {
  if (node.kind !== "record") return describeType(node);
  return [...node.fields].map(([name, field]) => `\`$.${name}\` ${typeOf(field)}`).join(", ");
}

function typeOf(node: FactNode): string {
  if (node.kind === "enum") return node.values.map((value) => `\`${value}\``).join("/");
  if (node.kind === "list") return `list of ${typeOf(node.of)}`;
  return node.kind;
}
