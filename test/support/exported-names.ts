import ts from "typescript";

/** The names each module exports, sorted; those that exist for the type checker only as `type Name`. */
export function exportedNames(paths: readonly string[]): Record<string, string[]> {
  const program = ts.createProgram(paths, readOptions());
  const checker = program.getTypeChecker();
  return Object.fromEntries(paths.map((path) => [path, namesOf(program, checker, path)]));
}

function namesOf(program: ts.Program, checker: ts.TypeChecker, path: string): string[] {
  const file = program.getSourceFile(path);
  const module = file && checker.getSymbolAtLocation(file);
  if (module === undefined) throw new Error(`\`${path}\` is not a module`);
  return checker.getExportsOfModule(module).map(printName(checker)).sort();
}

function printName(checker: ts.TypeChecker): (symbol: ts.Symbol) => string {
  return (symbol) => {
    const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
    const { flags } = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
    return (flags & ts.SymbolFlags.Value) !== 0 ? symbol.name : `type ${symbol.name}`;
  };
}

function readOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  return ts.convertCompilerOptionsFromJson(config.compilerOptions, ".").options;
}
