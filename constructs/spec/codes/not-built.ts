/** Codes of what the language has and this version does not build. Each names one row of the table in not-built. */
import type { CodeText } from "../problem";

/** Clouds and orchestrators that this version builds, as keys of the language; clouds with what people call them. */
export const builtClouds: Readonly<Record<string, string>> = { aws: "AWS", azure: "Azure" };
export const builtOrchestrators: readonly string[] = ["eks", "ecs", "aks"];

const listed = (names: readonly string[]): string => names.join(", ").replace(/, ([^,]*)$/, " and $1");
/** As the end of a sentence. */
export const elsewhere = `outside of ${listed(Object.values(builtClouds))}`;
export const otherOrchestrators = `orchestrators other than ${listed(builtOrchestrators)}`;

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
  B8005: notBuilt("hypervisors other than kvm"),
  B8006: notBuilt(otherOrchestrators),
  B8007: notBuilt(`networks ${elsewhere}`),
  B8008: notBuilt(`registries ${elsewhere}`),
  B8009: notBuilt(`hosts ${elsewhere}`),
} as const satisfies Record<string, CodeText>;
