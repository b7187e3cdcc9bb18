/** Lock files that a pull request changed by hand. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect } from "vitest";
import { arbitrarySpec } from "../support/arbitrary-spec";
import { faultsOfMessages, rendered, runSpec } from "../support/spec-runs";
import { fuzz } from "./fuzz";
import { countValues, oddValue, withValueAt } from "./odd-values";

const { prepare } = createRequire(__filename)("../../dist/stacks/prepare.js") as typeof import("../../stacks/prepare");
const { unitInputsOf } = createRequire(__filename)(
  "../../dist/constructs/assembly/decide.js",
) as typeof import("../../constructs/assembly/decide");

const PLANTED = '${file("/etc/planted")}';

let judged = 0;
fuzz(
  "locks",
  "a lock with any other value is refused or repeated as a choice; no expression of it reaches the output, and nothing throws",
  fc.property(
    fc.tuple(arbitrarySpec({ most: 2 }), fc.nat(), fc.oneof(oddValue, fc.constantFrom<unknown>(PLANTED, [PLANTED], { a: PLANTED }))),
    ([drawn, at, value]) => {
      const text = JSON.stringify(drawn);
      const { units, lock } = runSpec({ "berth.yaml": text });
      if (units === null) return;
      const folder = mkdtempSync(join(tmpdir(), "berth-fuzz-lock-"));
      try {
        const plain = JSON.parse(JSON.stringify(lock)) as unknown;
        writeFileSync(join(folder, "berth.yaml"), text);
        writeFileSync(join(folder, "berth.lock.json"), JSON.stringify(withValueAt(plain, 1 + (at % (countValues(plain) - 1)), value)));
        const prepared = prepare({ files: [join(folder, "berth.yaml")] });
        judged++;
        expect(faultsOfMessages(prepared.problems)).toEqual([]);
        if (prepared.platform === null) return;
        for (const [stack, json] of Object.entries(rendered(unitInputsOf(prepared.platform))))
          expect(json, stack).not.toContain("etc/planted");
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  ) as never,
  () => judged,
);
