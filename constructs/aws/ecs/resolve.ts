/** Resolves the settings of a cluster that are specific to ECS. */

import type { ParsedCluster } from "../../language/schema/cluster";
import { holdFixed } from "../../platform/lock/fixed";
import { resolvePrincipals } from "../../platform/resolve/access";
import type { ResolveContext } from "../../platform/resolve/resolve-context";
import type { ResolveCluster } from "../../platform/resolve/resolvers";
import { reporterFor } from "../../platform/resolve/resource-reporter";
import type { EcsCluster } from "../../platform/types/aws/cluster";
import { fixedOfUnit } from "../fixed";
import { principalsOf } from "../iam/principals";
import { checkLogTarget } from "../logs/target";
import { codes, type Report } from "./codes";
import { pinImages } from "./resolving/images";
import { checkPools } from "./resolving/pools";

export const resolveEcs: ResolveCluster<"ecs"> = (parsed, shared, context: ResolveContext<"aws">) => {
  const report = reporterFor(codes, shared.path, context.report);
  if (parsed.roles.controlPlane !== undefined)
    report("B4068", ["roles", "controlPlane"], { message: "ECS clusters have no control plane role", value: parsed.roles.controlPlane });
  checkLogTarget(shared.logs.to, report);
  checkPools(shared.name, shared.pools, report);
  checkFirewall(shared.firewall, report);
  if (shared.pools.length > 0) holdFixed(`clusters.${shared.id}`, fixedOfUnit(shared.network, context.location), context, report);
  return {
    ...shared,
    nodeImages: pinImages(shared.id, shared.pools, context),
    fargate: resolveFargate(parsed, report),
    admins: resolvePrincipals(parsed.access, "admins", principalsOf(context.location.partition), report),
    exec: parsed.ecs?.exec ?? false,
    containerInsights: resolveInsights(parsed, report),
  };
};

/** Without `fargate` and without pools the cluster gets Fargate, because otherwise no task could run. */
function resolveFargate({ fargate, pools }: ParsedCluster, report: Report): EcsCluster["fargate"] {
  const hasPools = Object.keys(pools).length > 0;
  if (fargate === false && !hasPools) report("B4701", ["fargate"], { message: "The cluster has neither Fargate nor a pool", value: false });
  const requested = fargate ?? !hasPools;
  if (requested === false) return null;
  return { spotSharePercent: requested === true ? 0 : requested.spotShare };
}

function resolveInsights({ ecs, metrics }: ParsedCluster, report: Report): EcsCluster["containerInsights"] {
  if (metrics) return ecs?.containerInsights ?? "enhanced";
  // The default "enhanced" cannot be distinguished from the same word in the spec, but "enabled" is always explicit.
  if (ecs?.containerInsights === "enabled")
    report("B4710", ["ecs", "containerInsights"], {
      message: "containerInsights cannot be combined with metrics: false",
      value: ecs.containerInsights,
    });
  return "disabled";
}

/** Agents on nodes ask ECS for work: nothing of ECS connects to them. */
function checkFirewall(firewall: EcsCluster["firewall"], report: Report): void {
  for (const direction of ["ingress", "egress"] as const)
    if (firewall[direction].some(({ peer }) => peer === "control-plane"))
      report("B4060", ["firewall", direction], {
        message: "ECS has no control plane in the network that control-plane could name",
        value: "control-plane",
        fix: "remove control-plane from the rule",
      });
}
