/** Answers from the command line. */
import type { Cloud } from "../../constructs/platform/types/location";
import { type Answers, accountFault, adminFault, type Given, nameFault, regionFault } from "./answers";
import { offeredClouds, type StarterCloud, starterClouds } from "./clouds";

export interface InitFlags {
  readonly name?: string;
  readonly cloud?: string;
  readonly region?: readonly string[];
  readonly admin?: readonly string[];
  readonly account?: string;
  readonly project?: string;
  readonly subscription?: string;
}

/** @returns the answers, or the errors */
export function givenBy(flags: InitFlags): Given | { readonly faults: readonly string[] } {
  const faults: string[] = [];
  const offered = offeredClouds();
  const written = flags.cloud?.split(",").map((cloud) => cloud.trim());
  for (const cloud of written ?? [])
    if (!offered.includes(cloud as Cloud)) faults.push(`--cloud ${cloud}: must be one of ${offered.join(", ")}`);
  if (faults.length > 0) return { faults };
  const clouds = written && [...new Set(written as Cloud[])];
  check(faults, `--name ${flags.name}`, flags.name === undefined ? undefined : nameFault(flags.name));
  const regions = regionsBy(flags.region ?? [], clouds ?? [], faults);
  const accounts = accountsBy(flags, clouds, faults);
  const admins = adminsBy(flags.admin ?? [], clouds ?? [], regions, faults);
  return faults.length > 0 ? { faults } : { name: flags.name, clouds, regions, accounts, admins };
}

function check(faults: string[], flag: string, fault: string | undefined): void {
  if (fault !== undefined) faults.push(`${flag}: ${fault}`);
}

function accountsBy(flags: InitFlags, clouds: readonly Cloud[] | undefined, faults: string[]): Given["accounts"] {
  const accounts: Partial<Record<Cloud, string>> = {};
  for (const [cloud, { accountKey, title }] of Object.entries(starterClouds) as [Cloud, StarterCloud][]) {
    const written = flags[accountKey];
    if (written === undefined) continue;
    const otherCloud = clouds !== undefined && !clouds.includes(cloud) ? `belongs to ${title}, which --cloud does not include` : undefined;
    check(faults, `--${accountKey} ${written}`, otherCloud ?? accountFault(cloud, written));
    accounts[cloud] = written;
  }
  return accounts;
}

/** `REGION` for one cloud, `CLOUD=REGION` for several. */
function regionsBy(written: readonly string[], clouds: readonly Cloud[], faults: string[]): Given["regions"] {
  const regions: Partial<Record<Cloud, string>> = {};
  for (const each of written.flatMap((list) => list.split(","))) {
    const [first = "", second] = each.trim().split("=");
    const cloud = second === undefined ? only(clouds) : clouds.find((known) => known === first);
    if (cloud === undefined) faults.push(`--region ${each}: write CLOUD=REGION, with a CLOUD from --cloud`);
    else {
      regions[cloud] = second ?? first;
      check(faults, `--region ${each}`, regionFault(cloud, second ?? first));
    }
  }
  return regions;
}

/** `PRINCIPAL` for one cloud, `CLOUD=PRINCIPAL` for several. */
function adminsBy(written: readonly string[], clouds: readonly Cloud[], regions: Given["regions"], faults: string[]): Given["admins"] {
  const admins: Partial<Record<Cloud, string>> = {};
  for (const each of written) {
    const named = clouds.find((cloud) => each.startsWith(`${cloud}=`));
    const cloud = named ?? only(clouds);
    if (cloud === undefined) faults.push(`--admin ${each}: write CLOUD=PRINCIPAL, with a CLOUD from --cloud`);
    else {
      const principal = named === undefined ? each : each.slice(named.length + 1);
      check(faults, `--admin ${each}`, adminFault(cloud, regions[cloud] ?? starterClouds[cloud].region, principal));
      admins[cloud] = principal;
    }
  }
  return admins;
}

const only = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);

/** Without a terminal: missing answers get their default, and an error is reported for those that have none. */
export function answersFrom(
  { name, clouds, regions, accounts, admins }: Given,
  suggestedName: string,
): Answers | { readonly faults: readonly string[] } {
  const faults: string[] = [];
  if (clouds === undefined) faults.push(`--cloud is required: one or more of ${offeredClouds().join(",")}`);
  if (name === undefined) check(faults, `--name ${suggestedName}`, nameFault(suggestedName));
  const places = (clouds ?? []).map((cloud) => {
    const { accountKey, accountTitle, region: suggested } = starterClouds[cloud];
    const { [cloud]: region = suggested } = regions;
    const { [cloud]: account } = accounts;
    if (account === undefined) faults.push(`--${accountKey} is required (${accountTitle})`);
    return { cloud, region, account: account ?? "", admin: admins[cloud] ?? null };
  });
  return faults.length > 0 ? { faults } : { name: name ?? suggestedName, places };
}
