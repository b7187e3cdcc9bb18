/** Codes of what the language has and this version does not build. Each names one row of the table in not-built. */
import type { CodeText } from "../problems/problem";

const notBuilt = (what: string) => ({
  title: `Not built yet: ${what}`,
  explanation: `The language includes ${what}, but this version of Berth does not build them. The section is an error and is not ignored.`,
  fix: "leave it out, or keep it in another spec for a later version",
});

export const notBuiltCodes = {
  B8001: notBuilt("services"),
  B8002: notBuilt("images"),
  B8003: notBuilt("domains"),
  B8004: notBuilt("guests of hypervisors"),
  B8006: notBuilt("other orchestrators"),
} as const satisfies Record<string, CodeText>;
