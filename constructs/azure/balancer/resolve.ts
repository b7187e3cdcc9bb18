/** Resolves a load balancer on Azure. */
import type { BalancerProvider } from "../../contracts/balancer";
import { vendorName } from "../../platform/naming/names";
import { BALANCER_SLOTS, balancerAddress } from "../../platform/network/balancer-address";
import { zonesOfNetwork } from "../../platform/network/network-zones";
import { type BalancerReport, balancerMeta, balancerReport, healthCheck } from "../../platform/resolve/balancers";
import type { NetworkUse } from "../../platform/types/network";
import type { BalancerRequest, HealthRequest } from "../../platform/types/shared/balancer";

/** Idle timeout of a rule, in minutes. */
const IDLE_MINUTES = { min: 4, max: 100 } as const;
const SECONDS = 60;
/** Shortest interval between two probes, in seconds. */
const MIN_PROBE_SECONDS = 5;

/**
 * `drainSeconds` needs no setting here: a target that leaves its pool gets no new connections, and its existing connections continue
 * until it stops.
 */
export const resolveBalancer: BalancerProvider<"azure">["resolve"] = (request, owner, context) => {
  const report = balancerReport(owner, context);
  const { role, clients, traffic, accessLogs } = request;
  if (traffic.layer === "http")
    report("B4095", [], {
      message: `Load balancer ${role} serves HTTP, but Berth does not create application gateways on Azure`,
      fix: "request TCP",
    });
  if (accessLogs !== null) report("B4095", [], { message: `Load balancer ${role} has access logs, which Azure does not support for TCP` });
  const health = traffic.layer === "tcp" ? traffic.health : traffic.routes[0].health;
  checkHealth(role, health, report);
  const meta = balancerMeta("azure", request, owner);
  return {
    ...meta,
    balancerName: vendorName("azure-network-part", meta.name),
    privateAddress: clients.scheme === "internal" ? privateAddress(request, owner.network, report) : null,
    zones: zonesOfNetwork(owner.network.network),
    listeners: traffic.layer === "tcp" ? traffic.listeners : [],
    health: healthCheck(health),
    idleMinutes: idleMinutes(request, report),
  };
};

/** Static, because certificates and boot settings of hosts contain it. Null in an existing network: Azure chooses a free address. */
function privateAddress({ role, slot }: BalancerRequest, use: NetworkUse<"azure">, report: BalancerReport): string | null {
  if (use.kind === "existing") return null;
  const { loadBalancerRange, key } = use.network;
  const found = slot < BALANCER_SLOTS ? balancerAddress(loadBalancerRange, use.share.part, slot) : null;
  if (found === null)
    report("B4096", [], {
      message: `Network ${key} has no free address in ${loadBalancerRange} for load balancer ${role}`,
      fix: "use a network with a larger first range",
    });
  return found;
}

function idleMinutes({ role, idleSeconds }: BalancerRequest, report: BalancerReport): number {
  if (idleSeconds === null) return IDLE_MINUTES.min;
  const minutes = idleSeconds / SECONDS;
  if (!Number.isInteger(minutes) || minutes < IDLE_MINUTES.min || minutes > IDLE_MINUTES.max)
    report("B4095", [], {
      message: `Load balancer ${role} has an idle timeout of ${idleSeconds} seconds, which Azure does not support`,
      allowed: `${IDLE_MINUTES.min * SECONDS} to ${IDLE_MINUTES.max * SECONDS}, in whole minutes`,
    });
  return minutes;
}

function checkHealth(role: string, { everySeconds }: HealthRequest, report: BalancerReport): void {
  if (everySeconds < MIN_PROBE_SECONDS)
    report("B4095", [], {
      message: `Load balancer ${role} checks health every ${everySeconds} seconds, which Azure does not support`,
      allowed: `${MIN_PROBE_SECONDS} or more`,
    });
}
