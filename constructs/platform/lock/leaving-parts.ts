/** Parts that hold data and leave a unit that stays: refused while it has deletion protection, and said where a key is destroyed. */
import type { Report } from "../resolve/reporter";
import type { Unit } from "../types/unit";
import { heldKindOf, heldName, heldParts } from "../units/held-parts";
import type { LedgerUnit } from "./lock";

/** Of a unit that was deployed before. A key that stays is not among the parts that left. */
export function reportParts(unit: Unit, before: LedgerUnit, report: Report): void {
  const left = before.holds.filter((part) => !unit.holds.includes(part));
  const fieldOf = (part: string): string => heldParts[heldKindOf(part)].field.join(".");
  const parts = before.protected ? left.filter((part) => part !== "key") : [];
  for (const field of new Set(parts.map(fieldOf)))
    reportLeft(
      unit,
      field,
      parts.filter((part) => fieldOf(part) === field),
      report,
    );
  if (left.includes("key")) reportKey(unit, report);
}

const entryOf = ({ path, stack }: Unit): string[] => (path ?? stack).split(".");

function reportLeft(unit: Unit, field: string, parts: readonly string[], report: Report): void {
  report("B4086", [...entryOf(unit), ...field.split(".")], {
    message: `${unit.path}.${field} no longer contains ${parts.map(heldName).join(", ")}, but stack ${unit.stack} has deletion protection`,
  });
}

function reportKey(unit: Unit, report: Report): void {
  report("B4087", [...entryOf(unit), ...heldParts.key.field], {
    message: `The key that Berth created for ${unit.path} leaves stack ${unit.stack}, and the next deploy destroys it`,
  });
}
