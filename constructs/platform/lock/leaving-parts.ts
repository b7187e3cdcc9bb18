/** Parts that hold data and leave a unit that stays: refused while it has deletion protection, and said where a key is destroyed. */
import { emptyingOn } from "../../catalog/data-resources";
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
  if (before.protected && !unit.protected) reportLifted(unit, before, report);
}

/** The next deploy lifts the protection. Nothing is said where all that the unit holds is destroyed with its contents. */
function reportLifted(unit: Unit, { location }: LedgerUnit, report: Report): void {
  const emptied = unit.holds.includes("backups") ? emptyingOn(location.cloud, "backups") : null;
  if (emptied === null) return;
  report("B4088", [...entryOf(unit), "deletionProtection"], {
    message: `Stack ${unit.stack} loses its deletion protection with the next deploy, but not what has to be emptied before it is destroyed: ${emptied.because}`,
    fix: `before it is destroyed, run ${emptied.command}`,
  });
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
