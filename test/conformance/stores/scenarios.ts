import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** An amount as the scenarios write it. */
export interface Amount {
  readonly amount: string;
  readonly currency: string;
}

/** What a scenario expects, by its keys; README.md says what each is compared with. */
export interface Expected {
  readonly outcome: string;
  readonly remedies: readonly string[];
  readonly refund: Amount | null;
  readonly refund_range?: { readonly min: string; readonly max: string; readonly currency: string };
  readonly refund_split?: readonly (Amount & { readonly to: string })[];
  readonly refund_to?: string;
  readonly fees: readonly Amount[];
  readonly return_shipping: string;
  readonly last_day: string | null;
  readonly deadline?: string;
  readonly replacement_coupon?: Amount;
  readonly remaining_instalments?: Amount;
  readonly customer_pays_difference?: Amount;
  readonly next_step?: string;
  readonly clauses: readonly number[];
  readonly note?: string;
}

/** A question about a store's policy in plain words, with the answer that its clauses give. */
export interface Scenario {
  readonly id: string;
  readonly facts: string;
  readonly expected: Expected;
}

const folder = fileURLToPath(new URL("../../../../shared/data/real-policies/", import.meta.url));

/** Whether the folder with the scenarios lies beside the project. */
export const hasScenarios: boolean = existsSync(folder);

/** The scenarios of a store; none where the folder is not there. */
export function scenariosOf(store: string): readonly Scenario[] {
  return hasScenarios ? JSON.parse(readFileSync(`${folder}${store}.json`, "utf8")).scenarios : [];
}
