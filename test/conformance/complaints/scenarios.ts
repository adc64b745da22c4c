import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** What a scenario expects, by its keys; README.md says what each is compared with. */
export interface Expected {
  readonly stage: string;
  readonly owner: string;
  readonly deadline: string | null;
  readonly next_step: string;
  readonly in_time?: boolean;
  readonly clauses: readonly number[];
}

/** A question about a complaint procedure in plain words, with the answer that its clauses give. */
export interface Scenario {
  readonly id: string;
  readonly facts: string;
  readonly expected: Expected;
}

const folder = fileURLToPath(new URL("../../../../shared/data/real-policies/", import.meta.url));

/** The file of each procedure, which is called by its whole name there. */
const files: Readonly<Record<string, string>> = {
  "cloud-pharmacy": "cloud-pharmacy.json",
  "newcastle-housing": "newcastle-city-council-housing.json",
};

/** Whether the folder with the scenarios lies beside the project. */
export const hasScenarios: boolean = existsSync(folder);

/** The scenarios of a procedure; none where the folder is not there. */
export function scenariosOf(procedure: string): readonly Scenario[] {
  const file = files[procedure];
  if (!hasScenarios || file === undefined) return [];
  return JSON.parse(readFileSync(`${folder}${file}`, "utf8")).scenarios;
}
