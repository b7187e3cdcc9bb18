/** Codes of what the language has and this version does not build. Each names one row of the table in not-built. */
import type { CodeText } from "../problems/problem";

const notBuilt = (what: string) => ({
  title: `not built yet: ${what}`,
  explanation: `The language has ${what}, and this version of Berth does not build that. It is refused, not ignored.`,
  fix: "Leave it out, or keep it in a spec of its own for a later version.",
});

export const notBuiltCodes = {
  B8001: notBuilt("services"),
  B8002: notBuilt("images"),
  B8003: notBuilt("domains"),
  B8004: notBuilt("guests of hypervisors"),
  B8006: notBuilt("other orchestrators"),
} as const satisfies Record<string, CodeText>;
