/** Decides everything about an ECS cluster that shared code leaves to it. */

import type { ParsedCluster } from "../../language/schema/cluster";
import { resolvePrincipals } from "../../platform/resolve/access";
import type { ResolveCluster, ResolveContext } from "../../platform/resolve/resolvers";
import { reporterFor } from "../../platform/resolve/resource-reporter";
import type { EcsCluster } from "../../platform/types/aws/cluster";
import { principalsOf } from "../iam/principals";
import { checkLogTarget } from "../logs/target";
import { codes, type Report } from "./codes";
import { checkPools } from "./resolving/pools";

export const resolveEcs: ResolveCluster<"ecs"> = (parsed, shared, context: ResolveContext<"aws">) => {
  const report = reporterFor(codes, shared.path, context.report);
  if (parsed.roles.controlPlane !== undefined)
    report("B4068", ["roles", "controlPlane"], { message: "is written, and ECS takes none", value: parsed.roles.controlPlane });
  checkLogTarget(shared.logs.to, report);
  checkPools(shared.name, shared.pools, report);
  return {
    ...shared,
    fargate: resolveFargate(parsed, report),
    admins: resolvePrincipals(parsed.access, "admins", principalsOf(context.location.partition), report),
    exec: parsed.ecs?.exec ?? false,
    containerInsights: resolveInsights(parsed, report),
  };
};

/** With neither written, Fargate: a cluster on which nothing can run is of no use. */
function resolveFargate({ fargate, pools }: ParsedCluster, report: Report): EcsCluster["fargate"] {
  const hasPools = Object.keys(pools).length > 0;
  if (fargate === false && !hasPools) report("B4701", ["fargate"], { message: "is false, and there is no pool", value: false });
  const wanted = fargate ?? !hasPools;
  if (wanted === false) return null;
  return { spotSharePercent: wanted === true ? 0 : wanted.spotShare };
}

function resolveInsights({ ecs, metrics }: ParsedCluster, report: Report): EcsCluster["containerInsights"] {
  if (metrics) return ecs?.containerInsights ?? "enhanced";
  // The default cannot be told from the same word written; the other word was written.
  if (ecs?.containerInsights === "enabled")
    report("B4710", ["ecs", "containerInsights"], { message: "stands beside metrics: false", value: ecs.containerInsights });
  return "disabled";
}
