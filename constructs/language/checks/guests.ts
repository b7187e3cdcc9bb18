/** Guests of one hypervisor share the ports of their host. */
import type { Path } from "../problems/problem";
import type { Report } from "../problems/reporter";
import type { ParsedHypervisor } from "../schema/hypervisor";

const LAST_PORT = 65_535;

export function checkGuests({ guests }: ParsedHypervisor, path: Path, report: Report): void {
  const owners = new Map<number, string>();
  for (const [key, { count, ports }] of Object.entries(guests))
    for (const [n, { host }] of ports.entries()) {
      const at = [...path, "guests", key, "ports", n, "host"];
      if (host + count - 1 > LAST_PORT) {
        report("B2310", at, {
          message: `The last port is ${LAST_PORT}, so copy ${LAST_PORT - host + 2} of ${count} has no host port`,
          value: host,
          allowed: `at most ${LAST_PORT - count + 1}`,
        });
        continue;
      }
      const ports = Array.from({ length: count }, (_, copy) => host + copy);
      const taken = ports.find((port) => owners.has(port));
      if (taken !== undefined)
        report("B2310", at, { message: `Host port ${taken} is already used by guest ${owners.get(taken)}`, value: host });
      for (const port of ports) if (!owners.has(port)) owners.set(port, key);
    }
}
