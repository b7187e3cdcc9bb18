/** Two small specs → their review, as on the command line. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ReviewInput } from "../../review/input";
import type { Review } from "../../review/model/review";

/** Compiled: clouds are loaded by `require`, when the first unit needs them. */
const load = createRequire(__filename);
const { openSides } = load("../../dist/cli/review/sides.js") as typeof import("../../cli/review/sides");
const { review } = load("../../dist/review/review.js") as typeof import("../../review/review");

/** The beginning of every scenario, unless it has its own. */
export const head = `apiVersion: berth/v1
name: shop
environment: prod
locations:
  use1: { cloud: aws, region: us-east-1, account: "123456789012" }
  usw2: { cloud: aws, region: us-west-2, account: "123456789012" }
`;

/** @returns the review of the change from `base` to `next`, each a spec as text below `head` */
export function reviewed(
  base: string,
  next: string,
  { today = "2026-09-01", ...more }: Partial<Pick<ReviewInput, "today" | "policy" | "plans">> = {},
): Review {
  const folder = (name: string, text: string): string => {
    const path = mkdtempSync(join(tmpdir(), `berth-${name}-`));
    writeFileSync(join(path, "berth.yaml"), /^apiVersion:/m.test(text) ? text : `${head}${text}`);
    return path;
  };
  const sides = openSides(folder("base", base), folder("head", next));
  return review({ base: sides.base, head: sides.head, plans: new Map(), today, ...more });
}
