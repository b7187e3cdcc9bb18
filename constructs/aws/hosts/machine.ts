/** The machine of hosts: bare metal that is named, since nothing else can start guests here. */
import { cheapestMetal, chooseMachine, findMachine, type Machine, type MachineNeed, nearestMachines } from "../../catalog/machines";
import type { ParsedHypervisor } from "../../spec/schema/hypervisor";
import type { Report } from "./reporter";

const HOURS_OF_MONTH = 730;
const OFFERS = 3;

type Asked = ParsedHypervisor["hosts"]["machine"];
type Need = Exclude<NonNullable<Asked>, { type: string[] }>;

const at = ["hosts", "machine"];

/** Null where no machine will do, which is reported. */
export function hostMachine(asked: Asked, report: Report): Machine | null {
  if (asked === undefined) {
    report("B4804", ["hosts"], { message: "names no machine", allowed: metalFor({ arch: "amd64", burstable: false }) });
    return null;
  }
  return "type" in asked ? named(asked.type, report) : refuseNeed(asked, report);
}

function named(types: readonly string[], report: Report): Machine | null {
  const [type, second] = types;
  if (type === undefined || second !== undefined) {
    report("B4807", [...at, "type"], { message: "lists several types", value: types });
    return null;
  }
  const machine = findMachine("aws", type);
  if (machine === undefined) {
    const near = nearestMachines("aws", type);
    const hint = near.length > 0 ? { allowed: `near it: ${near.join(", ")}`, fix: `write ${near[0]}` } : {};
    report("B4803", [...at, "type"], { message: "is not a machine type that the catalogue knows", value: type, ...hint });
    return null;
  }
  if (machine.bareMetal) return machine;
  const { cpu, memoryMiB, arch } = machine;
  const allowed = metalFor({ cpu, memoryMiB, arch, burstable: false });
  if (machine.nested)
    report("B4801", [...at, "type"], {
      message: "needs a processor option that the AWS provider in use does not have",
      value: type,
      allowed,
    });
  else report("B4802", [...at, "type"], { message: "is neither metal nor documented for nested virtualization", value: type, allowed });
  return null;
}

/** What would be chosen cannot be switched on, and metal is never chosen. */
function refuseNeed(asked: Need, report: Report): null {
  const { cpu, memory, arch, burstable, gpu } = asked;
  const need: MachineNeed = {
    arch,
    burstable,
    ...(cpu !== undefined && { cpu }),
    ...(memory !== undefined && { memoryMiB: memory }),
    ...(gpu !== undefined && { gpu }),
  };
  const choice = chooseMachine("aws", { ...need, use: "nested" });
  const why = choice.ok
    ? `means ${choice.machine.type}, whose nested virtualization the AWS provider in use cannot switch on`
    : choice.reason;
  report("B4801", at, { message: why, value: asked, allowed: metalFor(need) });
  return null;
}

/** The cheapest that meet the need, with what they cost by the catalogue's reference prices. */
function metalFor(need: MachineNeed): string {
  const offers = cheapestMetal("aws", need, OFFERS).map(
    ({ type, usdPerHour }) => `${type} (${Math.round((usdPerHour ?? 0) * HOURS_OF_MONTH)} USD a month)`,
  );
  return offers.length === 0 ? "no metal is that large" : offers.join(", ");
}
