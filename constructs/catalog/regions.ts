/** Regions of the clouds and the zones in them. */

import { nearestFew } from "../language/problems/nearest";
import type { Cloud } from "./cloud";
import { regions as text } from "./data/regions.generated";

interface Region {
  /** Null: no source lists them. */
  readonly zones: readonly string[] | null;
  readonly partition: string;
}

let tables: ReadonlyMap<string, ReadonlyMap<string, Region>> | undefined;

function table(cloud: string): ReadonlyMap<string, Region> {
  tables ??= readRegions();
  return tables.get(cloud) ?? new Map();
}

function readRegions(): Map<string, Map<string, Region>> {
  const read = new Map<string, Map<string, Region>>();
  for (const line of text.split("\n")) {
    const [cloud = "", region = "", zones = "-", partition = "-"] = line.split(" ");
    const ofCloud = read.get(cloud) ?? new Map<string, Region>();
    read.set(cloud, ofCloud.set(region, { zones: readZones(zones), partition }));
  }
  return read;
}

const readZones = (text: string): Region["zones"] => (text === "?" ? null : text === "-" ? [] : text.split(","));

/**
 * The cloud's own suffixes of a region's zones: `a`, `b`; on Azure `1`, `2`. Empty where the region has none; undefined where no source
 * lists them or the region is unknown.
 */
export const zonesOf = (cloud: Cloud, region: string): readonly string[] | undefined => table(cloud).get(region)?.zones ?? undefined;

export const isRegion = (cloud: Cloud, region: string): boolean => table(cloud).has(region);

export const regionsOf = (cloud: Cloud): readonly string[] => [...table(cloud).keys()];

/** At most three regions, nearest first, for a misspelt one. */
export const nearestRegions = (cloud: Cloud, misspelt: string): string[] => nearestFew(misspelt, table(cloud).keys());

/** The AWS partition of a region: `aws`, `aws-cn`, `aws-us-gov`; `aws` for a region that the catalogue does not know. */
export const partitionOf = (region: string): string => table("aws").get(region)?.partition ?? "aws";
