/** Checks of logs, keys, roles, backups and maintenance windows of AKS. */

import type { ParsedCluster } from "../../../language/schema/cluster";
import { isLiteral } from "../../../platform/resolve/values";
import type { AksCluster } from "../../../platform/types/azure/cluster";
import type { Report } from "../codes";
import { logTarget } from "../log-target";

export function checkLogs({ to }: AksCluster["logs"], report: Report): void {
  if (to !== null && logTarget(to) === null)
    report("B4064", ["logs", "to"], {
      message: "Control plane logs can only go to a storage account, an event hub or a workspace",
      value: to,
      fix: "write its resource id: /subscriptions/…/providers/Microsoft.Storage/storageAccounts/NAME, …/Microsoft.EventHub/namespaces/NAME/authorizationRules/NAME or …/Microsoft.OperationalInsights/workspaces/NAME",
    });
}

const PINNED_KEY = /^https:\/\/[0-9A-Za-z-]{3,24}\.vault\.azure\.net\/keys\/[0-9A-Za-z-]+\/[0-9a-f]{32}$/;

export function checkKey({ encryption, roles }: Pick<AksCluster, "encryption" | "roles">, report: Report): void {
  if (encryption.kind !== "key") return;
  const { key } = encryption;
  if (isLiteral(key) && !PINNED_KEY.test(key))
    report("B5216", ["encryption", "key"], { message: "AKS requires a key in a Key Vault, with its version", value: key });
  if (roles.controlPlane === null)
    report("B5216", ["encryption", "key"], { message: "An existing key requires roles.controlPlane", value: key });
}

const IDENTITY =
  /^\/subscriptions\/[0-9a-fA-F-]{36}\/resourceGroups\/[^/]+\/providers\/Microsoft\.ManagedIdentity\/userAssignedIdentities\/[^/]+$/;

export function checkRoles(roles: AksCluster["roles"], report: Report): void {
  for (const role of ["controlPlane", "nodes"] as const) {
    const id = roles[role];
    if (id !== null && isLiteral(id) && !IDENTITY.test(id))
      report("B4068", ["roles", role], {
        message: "The role must be the resource id of a user-assigned identity",
        value: id,
        fix: "write /subscriptions/…/resourceGroups/…/providers/Microsoft.ManagedIdentity/userAssignedIdentities/NAME",
      });
  }
}

/** @see https://learn.microsoft.com/azure/backup/azure-kubernetes-service-cluster-backup-policy */
const MOST_DAYS = 360;

export function resolveBackup(parsed: ParsedCluster["backup"], zoneRedundant: () => boolean, report: Report): AksCluster["backup"] {
  if (parsed === undefined) return null;
  const { every, keep } = parsed;
  if (keep > MOST_DAYS)
    report("B4069", ["backup", "keep"], {
      message: "Azure does not keep backups for so long",
      value: `${keep}d`,
      allowed: `at most ${MOST_DAYS}d`,
    });
  if (every !== "hour") return { every, keepDays: keep, zoneRedundant: zoneRedundant() };
  report("B4069", ["backup", "every"], { message: "Azure does not create backups so often", value: every, allowed: "day, week" });
  return null;
}

/** Shared code has checked that it is one day with hours that AKS supports. */
export function resolveMaintenance(parsed: ParsedCluster["maintenance"]): AksCluster["maintenance"] {
  if (parsed === undefined) return null;
  const { days, start, hours, exclude } = parsed;
  return { day: days[0] ?? "", start, hours, exclude: exclude.map(({ from, to }) => ({ from, to })) };
}

/** Channels that stay within a minor version. */
const CHANNELS_WITHIN_MINOR: readonly AksCluster["channel"][] = ["patch", "node-image", "none"];

export function checkTier({ tier, channel }: Pick<AksCluster, "tier" | "channel">, report: Report): void {
  if (tier === "premium" && !CHANNELS_WITHIN_MINOR.includes(channel))
    report("B5220", ["aks", "channel"], {
      message: "This channel moves the cluster to other minor versions",
      value: channel,
      allowed: CHANNELS_WITHIN_MINOR.join(", "),
    });
}
