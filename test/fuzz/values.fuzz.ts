/** Specs of which one value is another than it should be. */
import fc from "fast-check";
import { expect } from "vitest";
import { checkStack } from "../conformance/check-stack";
import { arbitrarySpec } from "../support/arbitrary-spec";
import { faultsOfMessages, rendered, runSpec } from "../support/spec-runs";
import { fuzz } from "./fuzz";
import { countValues, oddValue, withValueAt } from "./odd-values";

let judged = 0;
fuzz(
  "values",
  "a wrong value in a spec is said in a message with a fix, or gives output that the providers take; nothing throws",
  fc.property(fc.tuple(arbitrarySpec({ most: 2 }), fc.nat(), oddValue), ([drawn, at, value]) => {
    const spec = JSON.parse(JSON.stringify(drawn)) as unknown;
    const changed = withValueAt(spec, at % countValues(spec), value);
    const { problems, units } = runSpec({ "berth.yaml": JSON.stringify(changed) });
    judged++;
    expect(faultsOfMessages(problems)).toEqual([]);
    if (units === null) return;
    for (const text of Object.values(rendered(units))) expect(checkStack(JSON.parse(text))).toEqual([]);
  }) as never,
  () => judged,
);
