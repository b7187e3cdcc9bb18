/** Runs `berth schema`. */
import { berthJsonSchema } from "../../constructs/language/schema-shape/json-schema";

export function runSchema(): void {
  process.stdout.write(`${JSON.stringify(berthJsonSchema(), null, 2)}\n`);
}
