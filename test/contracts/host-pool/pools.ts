/** The pools and the unit that the options mean, from those of each cloud's tests. */
import type { HostedUnit } from "../../../constructs/platform/types/host-pool";
import type { Cloud } from "../../../constructs/platform/types/location";
import { access, decidedBoot } from "../../support/boots";
import type { UnitOptions } from "./implementation";

/** @param poolOf one of the cloud, with what differs @param own what a cloud says of hardware of its own */
export function unitOf<C extends Cloud, U extends HostedUnit<C>>(
  options: UnitOptions,
  usual: U,
  poolOf: (changed: Partial<U["pools"][number]>) => U["pools"][number],
  own: Partial<U["pools"][number]>,
): U {
  const { pools, deletionProtection = true, encryption = { kind: "customer" } } = options;
  const built = pools.map(({ role, boot, access: asked, dedicated = false, ...others }) =>
    poolOf({
      ...(dedicated && own),
      ...others,
      role,
      name: role === "hosts" ? usual.name : `${usual.name}-${role}`,
      boot: decidedBoot(boot),
      access: access(asked),
    } as Partial<U["pools"][number]>),
  );
  return { ...usual, labels: { team: "payments", tier: "lab" }, deletionProtection, encryption, pools: built };
}
