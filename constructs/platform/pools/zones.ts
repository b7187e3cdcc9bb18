/** The zones of a pool: all of its network, the first few, or those that are listed. */
import type { Path } from "../../language/problems/problem";
import type { Report } from "../resolve/reporter";

/** Null where a zone is not the network's, which is reported. In the network's order, so that the order of a list does not matter. */
export function poolZones(
  written: number | readonly string[] | undefined,
  ofNetwork: readonly string[],
  path: Path,
  report: Report,
): readonly string[] | null {
  if (written === undefined) return ofNetwork;
  const allowed = ofNetwork.join(", ");
  if (typeof written === "number") {
    if (written <= ofNetwork.length) return ofNetwork.slice(0, written);
    report("B4045", path, { message: `The network has only ${ofNetwork.length} zones`, value: written, allowed });
    return null;
  }
  const strange = written.filter((zone) => !ofNetwork.includes(zone));
  for (const zone of strange)
    report("B4045", [...path, written.indexOf(zone)], { message: "The network does not have this zone", value: zone, allowed });
  return strange.length > 0 ? null : ofNetwork.filter((zone) => written.includes(zone));
}
