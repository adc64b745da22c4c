import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, describe, expect, test } from "vitest";
import { checkTypes } from "../support/check-types.js";
import { type MarkdownBlock, markdownBlocks, snippets } from "../support/markdown-blocks.js";
import { runNode } from "../support/run-node.js";
import { linkPackage, makeScratchFolder } from "../support/scratch-project.js";

/**
 * Every document is true: its `json` blocks parse, its `ts` blocks type-check and print exactly the
 * `text` block that comes next (nothing, if none does). Each `ts` block is a program of its own; a
 * block that opens with "```json order.json" is there for them to import as `./order.json`.
 */
const documents = ["README.md", ...documentsIn("rules"), ...documentsIn("examples")];

describe.each(documents)("%s", (document) => {
  const blocks = markdownBlocks(readFileSync(document, "utf8"));
  const programs = snippets(blocks);
  const folder = writeProject(blocks);
  afterAll(() => rmSync(folder, { recursive: true }));

  test("has json blocks that parse", () => {
    for (const { language, text } of blocks) {
      if (language === "json") expect(() => JSON.parse(text)).not.toThrow();
    }
  });

  test("has ts blocks that type-check", () => {
    expect(checkTypes(folder, programs.map(nameOf))).toEqual([]);
  });

  test.each(programs)("prints what it says from the block at line $line", async (program) => {
    const path = nameOf(program).replace(".mts", ".mjs");
    expect(await runNode(["--no-warnings", path], folder)).toBe(program.output);
  });
});

test("the README shows the library at work", () => {
  expect(snippets(markdownBlocks(readFileSync("README.md", "utf8")))).not.toEqual([]);
});

test("blocks are read with their language, file, text and line", () => {
  const markdown =
    "# A\n\n```json a.json\n{}\n```\n\n```ts\nf();\n```\nprints\n```text\n1\n2\n```\n";
  const blocks = markdownBlocks(markdown);
  expect(blocks).toEqual([
    { language: "json", file: "a.json", text: "{}\n", line: 3 },
    { language: "ts", file: "", text: "f();\n", line: 7 },
    { language: "text", file: "", text: "1\n2\n", line: 11 },
  ]);
  expect(snippets(blocks)).toEqual([{ ...blocks[1], output: "1\n2\n" }]);
});

function documentsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return paths.filter((path) => path.endsWith(".md")).map((path) => join(folder, path));
}

function writeProject(blocks: readonly MarkdownBlock[]): string {
  const folder = makeScratchFolder();
  linkPackage(folder);
  for (const block of blocks) {
    if (block.file !== "") writeFileSync(join(folder, block.file), block.text);
    if (block.language === "ts") writeProgram(folder, block);
  }
  return folder;
}

/** Writes a block as it stands, for the type checker, and as JavaScript, for Node. */
function writeProgram(folder: string, block: MarkdownBlock): void {
  const path = join(folder, nameOf(block));
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  const { outputText } = ts.transpileModule(block.text, { compilerOptions });
  writeFileSync(path, block.text);
  writeFileSync(path.replace(".mts", ".mjs"), outputText);
}

function nameOf({ line }: MarkdownBlock): string {
  return `block-${line}.mts`;
}
