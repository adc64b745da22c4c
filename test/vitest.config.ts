import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/**
 * Four projects: `unit` (unit, property, conformance, architecture) reads `src/` only, `types` checks
 * `*.test-d.ts`; `docs` and `packaging` need `dist/`. `npm test` runs them (`support/run-suite.ts`).
 */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      reporter: ["text-summary"],
      thresholds: { branches: 95 },
    },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/docs/**", "test/packaging/**"],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "types",
          include: [],
          typecheck: { enabled: true, only: true, include: ["test/types/**/*.test-d.ts"] },
        },
      },
      {
        extends: true,
        test: { name: "docs", include: ["test/docs/**/*.test.ts"], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: "packaging",
          include: ["test/packaging/**/*.test.ts"],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
