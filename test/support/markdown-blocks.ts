/** A fenced block of a Markdown text. */
export interface MarkdownBlock {
  /** The first word after the fence. */
  readonly language: string;
  /** The second word after the fence: a file name, by our convention; "" where there is none. */
  readonly file: string;
  /** The text between the fences, last line break included. */
  readonly text: string;
  /** The line of the opening fence, from 1. */
  readonly line: number;
}

/** A TypeScript block and what it must print: the `text` block next after it, or nothing. */
export interface Snippet extends MarkdownBlock {
  readonly output: string;
}

/** Finds the fenced blocks of a Markdown text in order. */
export function markdownBlocks(markdown: string): MarkdownBlock[] {
  const fenced = markdown.matchAll(/^```(\w+)(?: +(\S+))?\n([\s\S]*?)^```$/gm);
  return [...fenced].map(({ index, 1: language = "", 2: file = "", 3: text = "" }) => {
    return { language, file, text, line: markdown.slice(0, index).split("\n").length };
  });
}

/** Picks the TypeScript blocks, each with its expected output. */
export function snippets(blocks: readonly MarkdownBlock[]): Snippet[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    const output = next?.language === "text" ? next.text : "";
    return block.language === "ts" ? { ...block, output } : [];
  });
}
