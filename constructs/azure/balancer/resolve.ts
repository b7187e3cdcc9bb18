/** Decides everything about a load balancer on Azure. */
import type { BalancerProvider } from "../../contracts/balancer";
import { vendorName } from "../../platform/naming/names";
import { BALANCER_SLOTS, balancerAddress } from "../../platform/network/balancer-address";
import { zonesOfNetwork } from "../../platform/network/network-zones";
import { type BalancerReport, balancerMeta, balancerReport, healthCheck } from "../../platform/resolve/balancers";
import type { NetworkUse } from "../../platform/types/network";
import type { BalancerRequest, HealthRequest } from "../../platform/types/shared/balancer";

/** Minutes of a rule's idle time-out. */
const IDLE = { least: 4, most: 100 } as const;
const SECONDS = 60;
/** Seconds between two probes. */
const LEAST_EVERY = 5;

/**
 * `drainSeconds` needs no setting here: a target that leaves its pool gets no new connections, and those that it has go on for as long as
 * it runs.
 */
export const resolveBalancer: BalancerProvider<"azure">["resolve"] = (request, owner, context) => {
  const report = balancerReport(owner, context);
  const { role, clients, traffic, accessLogs } = request;
  if (traffic.layer === "http")
    report("B4095", [], {
      message: `Load balancer ${role} serves HTTP, and Berth builds no application gateway on Azure`,
      fix: "request TCP",
    });
  if (accessLogs !== null) report("B4095", [], { message: `Load balancer ${role} has access logs, which Azure does not write for TCP` });
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

/** Static, since it is in certificates and in what hosts boot with; in a network of others, who know their free addresses, Azure's choice. */
function privateAddress({ role, slot }: BalancerRequest, use: NetworkUse<"azure">, report: BalancerReport): string | null {
  if (use.kind === "existing") return null;
  const { loadBalancerRange, key } = use.network;
  const found = slot < BALANCER_SLOTS ? balancerAddress(loadBalancerRange, use.share.part, slot) : null;
  if (found === null)
    report("B4096", [], {
      message: `Network ${key} has no address left in ${loadBalancerRange} for load balancer ${role}`,
      fix: "use a network with a larger first range",
    });
  return found;
}

function idleMinutes({ role, idleSeconds }: BalancerRequest, report: BalancerReport): number {
  if (idleSeconds === null) return IDLE.least;
  const minutes = idleSeconds / SECONDS;
  if (!Number.isInteger(minutes) || minutes < IDLE.least || minutes > IDLE.most)
    report("B4095", [], {
      message: `Load balancer ${role} cannot have an idle time-out of ${idleSeconds} seconds on Azure`,
      allowed: `${IDLE.least * SECONDS} to ${IDLE.most * SECONDS}, in whole minutes`,
    });
  return minutes;
}

function checkHealth(role: string, { everySeconds }: HealthRequest, report: BalancerReport): void {
  if (everySeconds < LEAST_EVERY)
    report("B4095", [], {
      message: `Load balancer ${role} cannot check health every ${everySeconds} seconds on Azure`,
      allowed: `${LEAST_EVERY} or more`,
    });
}
