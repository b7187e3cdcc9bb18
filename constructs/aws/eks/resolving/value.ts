/** Ids and references as the platform holds them: every field explicit. */

import type { ParsedCluster } from "../../../language/schema/cluster";
import type { ValueOrReference } from "../../../platform/types/shared/value";

type ParsedValue = ParsedCluster["access"]["admins"][number];

export const valueFrom = (parsed: ParsedValue): ValueOrReference =>
  typeof parsed === "string" ? parsed : { from: parsed.from, output: parsed.output, item: parsed.item ?? null };
