/** Stacks whose plan shows a change only after another stack is applied. */
import type { FindingCheck } from "./finding-check";

export const order: FindingCheck = ({ stacks }) =>
  stacks.flatMap(({ name, specPath, waitsFor }) =>
    waitsFor.map(({ stack, outputs }) => ({
      kind: "order",
      topic: "order" as const,
      weight: "info" as const,
      message: `${stack} changes ${outputs.length === 1 ? "an output" : `${outputs.length} outputs`} that ${name} reads (${outputs.join(", ")}); its plan shows this only after ${stack} is applied`,
      at: { stack: name, address: null },
      specPath,
    })),
  );
