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
  if (ofNetwork.length === 0 && written !== 0) {
    const fix = "remove zones, or write zones: 0";
    report("B4045", path, { message: "The region of the network has no zones", value: written, allowed: "0", fix });
    return null;
  }
  if (typeof written === "number") {
    const isWithin = written <= ofNetwork.length && (written > 0 || ofNetwork.length === 0);
    if (isWithin) return ofNetwork.slice(0, written);
    report("B4045", path, {
      message: messageOf(written, ofNetwork.length),
      value: written,
      allowed: `1 to ${ofNetwork.length}: ${allowed}`,
    });
    return null;
  }
  const unknown = written.filter((zone) => !ofNetwork.includes(zone));
  for (const zone of unknown)
    report("B4045", [...path, written.indexOf(zone)], { message: "The zone is not one of the network's", value: zone, allowed });
  return unknown.length > 0 ? null : ofNetwork.filter((zone) => written.includes(zone));
}

function messageOf(written: number, ofNetwork: number): string {
  if (written === 0) return "The network has zones, so the pool uses at least one";
  return `The network has only ${ofNetwork} ${ofNetwork === 1 ? "zone" : "zones"}`;
}
