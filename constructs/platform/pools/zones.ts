/** The zones of a pool: all zones of its network, the first ones, or those that are listed. */
import type { Path } from "../../language/problems/problem";
import type { Report } from "../resolve/reporter";

/** In the network's order, so that the order of the list does not matter. Null if a zone is not the network's, which is reported. */
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
    report("B4045", path, {
      message: `The network has only ${ofNetwork.length} ${ofNetwork.length === 1 ? "zone" : "zones"}`,
      value: written,
      allowed,
    });
    return null;
  }
  const unknown = written.filter((zone) => !ofNetwork.includes(zone));
  for (const zone of unknown)
    report("B4045", [...path, written.indexOf(zone)], { message: "The zone is not one of the network's", value: zone, allowed });
  return unknown.length > 0 ? null : ofNetwork.filter((zone) => written.includes(zone));
}
