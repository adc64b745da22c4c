import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** What a scenario expects, by its keys; README.md says what each is compared with. */
export interface Expected {
  readonly decision: string;
  readonly action: string;
  readonly deadline: string | null;
  readonly identity_check: string | null;
  readonly disclose_to: string | null;
  readonly clauses: readonly number[];
  readonly note?: string;
}

/** A question about a privacy notice in plain words, with the answer that its clauses give. */
export interface Scenario {
  readonly id: string;
  readonly facts: string;
  readonly expected: Expected;
}

const folder = fileURLToPath(new URL("../../../../shared/data/real-policies/", import.meta.url));

/** Whether the folder with the scenarios lies beside the project. */
export const hasScenarios: boolean = existsSync(folder);

/** The scenarios of a notice, whose file has its name; none where the folder is not there. */
export function scenariosOf(notice: string): readonly Scenario[] {
  if (!hasScenarios) return [];
  return JSON.parse(readFileSync(`${folder}${notice}.json`, "utf8")).scenarios;
}
