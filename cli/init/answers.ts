/** The answers that a new project is written from, and their validation. */
import { isRegion, nearestRegions, regionsOf } from "../../constructs/catalog/regions";
import { platformKeys } from "../../constructs/language/schema/spec";
import type { Cloud } from "../../constructs/platform/types/location";
import { starterClouds } from "./clouds";

export interface Place {
  readonly cloud: Cloud;
  readonly region: string;
  /** Account, project or subscription. */
  readonly account: string;
  /** Who administers the cluster; null: not known yet. */
  readonly admin: string | null;
}

export interface Answers {
  readonly name: string;
  readonly places: readonly Place[];
}

/** Answers from the command line. The others have a default, or are requested in the terminal. */
export interface Given {
  readonly name?: string | undefined;
  readonly clouds?: readonly Cloud[] | undefined;
  readonly regions: Readonly<Partial<Record<Cloud, string>>>;
  readonly accounts: Readonly<Partial<Record<Cloud, string>>>;
  readonly admins: Readonly<Partial<Record<Cloud, string>>>;
}

/** @returns the error, or undefined */
export function nameFault(name: string): string | undefined {
  return platformKeys.name.safeParse(name).error?.issues[0]?.message;
}

/** @returns the error, or undefined */
export function regionFault(cloud: Cloud, region: string): string | undefined {
  if (isRegion(cloud, region)) return undefined;
  const near = nearestRegions(cloud, region);
  return `must be a region of ${starterClouds[cloud].title}: ${(near.length > 0 ? near : regionsOf(cloud)).slice(0, 12).join(", ")}`;
}

/** @returns the error, or undefined */
export function accountFault(cloud: Cloud, account: string): string | undefined {
  return starterClouds[cloud].account.safeParse(account).error?.issues[0]?.message.replace(" in quotes", "");
}

/** @returns the error, or undefined */
export function adminFault(cloud: Cloud, region: string, admin: string): string | undefined {
  const { form, refusal } = starterClouds[cloud].admin.rule(region);
  return form.test(admin) ? undefined : `${refusal.message}: ${refusal.fix ?? starterClouds[cloud].admin.example}`;
}
