import { join } from "node:path";
import ts from "typescript";

/** Type-checks `files` of a user's project under strict settings; one line per error. */
export function checkTypes(folder: string, files: readonly string[]): string[] {
  const paths = files.map((file) => join(folder, file));
  const program = ts.createProgram(paths, {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2023.d.ts"],
    types: ["node"],
    typeRoots: [join(folder, "node_modules", "@types")],
    strict: true,
    noEmit: true,
    resolveJsonModule: true,
    skipLibCheck: true,
  });
  return ts.getPreEmitDiagnostics(program).map(printDiagnostic);
}

function printDiagnostic({ file, start = 0, messageText }: ts.Diagnostic): string {
  const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
  return `${file?.fileName}:${line}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
}
