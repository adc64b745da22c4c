/** Requires the modules and JSON files it is given, and prints what they export. */
const names = process.argv.slice(2);
const exported = {};
for (const name of names) {
  const module = require(name);
  exported[name] = name.endsWith(".json") ? module : Object.keys(module).sort();
}

const { PolicyError, returns } = require("redress");
const { policy } = require("redress/rules/returns/standard");
const { returns: same } = require("redress/returns");
const refused = same.safeLoad({});
console.log(
  JSON.stringify({
    exported,
    loads: returns.load(policy).document.id,
    refuses: !refused.success && refused.error instanceof PolicyError,
  }),
);
