/** Imports the modules and JSON files it is given, and prints what they export. */
const names = process.argv.slice(2);
const exported = {};
for (const name of names) {
  const isJson = name.endsWith(".json");
  const module = await import(name, isJson ? { with: { type: "json" } } : undefined);
  exported[name] = isJson ? module.default : Object.keys(module).sort();
}

const { PolicyError, returns } = await import("redress");
const { policy } = await import("redress/rules/returns/standard");
const { returns: same } = await import("redress/returns");
const refused = same.safeLoad({});
console.log(
  JSON.stringify({
    exported,
    loads: returns.load(policy).document.id,
    refuses: !refused.success && refused.error instanceof PolicyError,
  }),
);
