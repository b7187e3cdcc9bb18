/** Ids and references as the platform holds them: every field explicit. */
import type { Value } from "../../../platform/types/value";
import type { ParsedCluster } from "../../../spec/schema/cluster";

type ParsedValue = ParsedCluster["access"]["admins"][number];

export const valueFrom = (parsed: ParsedValue): Value =>
  typeof parsed === "string" ? parsed : { from: parsed.from, output: parsed.output, item: parsed.item ?? null };
