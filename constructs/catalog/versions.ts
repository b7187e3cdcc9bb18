/** Versions of the deployed products: available ones, the chosen one, and support dates. */

import { versions as text } from "./data/versions.generated";
import { catalogDate } from "./date";
import { daysBetween } from "./days";

export const versionedProducts = ["eks", "gke", "aks", "kubernetes", "rke2", "nomad", "docker-engine", "mesos", "marathon"] as const;
export type VersionedProduct = (typeof versionedProducts)[number];

export interface Version {
  /** `1.35`; managed clusters pin it. */
  readonly version: string;
  readonly released: string;
  /** Null if no end is published. */
  readonly endOfStandardSupport: string | null;
  readonly endOfExtendedSupport: string | null;
  /** The newest patch at the catalogue's date, in its maker's notation; self-hosted clusters pin it. */
  readonly latestPatch: string | null;
}

export type Support = "standard" | "extended" | "ended" | "unknown";

interface CatalogVersion extends Version {
  /** The source says that support goes on and names no end. */
  readonly openEnded: boolean;
}

/** Support of a distribution ends with that of its Kubernetes version. */
const upstream: Partial<Record<VersionedProduct, VersionedProduct>> = { rke2: "kubernetes" };

const leastDaysSinceRelease = 90;
const leastDaysOfSupport = 180;

let tables: ReadonlyMap<string, readonly CatalogVersion[]> | undefined;

function table(product: VersionedProduct): readonly CatalogVersion[] {
  tables ??= readVersions();
  return tables.get(product) ?? [];
}

/** Oldest first, by number: 1.9 comes before 1.10. */
export const versionsOf = (product: VersionedProduct): readonly Version[] => table(product);

/**
 * The newest version released at least 90 days before the catalogue's date with at least 180 days of standard support left then; if
 * none, the newest supported; if no support is known either, the newest.
 */
export function chooseVersion(product: VersionedProduct): Version {
  const newestFirst = [...table(product)].reverse();
  const chosen =
    newestFirst.find((each) => isSettled(each) && hasSupport(each, leastDaysOfSupport)) ??
    newestFirst.find((each) => hasSupport(each, 0)) ??
    newestFirst[0];
  if (chosen === undefined) throw new Error(`The catalogue contains no version of ${product}`);
  return chosen;
}

const isSettled = ({ released }: Version): boolean => daysBetween(released, catalogDate) >= leastDaysSinceRelease;

function hasSupport({ endOfStandardSupport: end, openEnded, released }: CatalogVersion, days: number): boolean {
  if (daysBetween(released, catalogDate) < 0) return false;
  return end === null ? openEnded : daysBetween(catalogDate, end) >= days;
}

/**
 * The catalogue's entry of a version, which may be written with its patch: `v1.35.7+rke2r1` is of 1.35.
 * @returns undefined where the catalogue does not know it
 */
export function findVersion(product: VersionedProduct, version: string): Version | undefined {
  return find(product, version);
}

function find(product: VersionedProduct, version: string): CatalogVersion | undefined {
  const numbers = version.replace(/^v/, "").split(/[-+]/)[0]!;
  return table(product).find((each) => numbers === each.version || numbers.startsWith(`${each.version}.`));
}

/** `ended`: no support beyond standard support is known. On the day of its end a version is still supported. `atDate` such as `2026-08-22`. */
export function supportOf(product: VersionedProduct, version: string, atDate: string): Support {
  const found = find(product, version);
  if (found === undefined) return "unknown";
  const { endOfStandardSupport, endOfExtendedSupport, openEnded } = found;
  if (endOfStandardSupport === null) return openEnded ? "standard" : "unknown";
  if (daysBetween(atDate, endOfStandardSupport) >= 0) return "standard";
  return endOfExtendedSupport !== null && daysBetween(atDate, endOfExtendedSupport) >= 0 ? "extended" : "ended";
}

/** Days of standard support that are left, negative after its end; null where no end is known. */
export function standardDaysLeft(product: VersionedProduct, version: string, atDate: string): number | null {
  const end = find(product, version)?.endOfStandardSupport ?? null;
  return end === null ? null : daysBetween(atDate, end);
}

function readVersions(): Map<string, CatalogVersion[]> {
  const read = new Map<string, CatalogVersion[]>();
  for (const line of text.split("\n")) {
    const [product = "", version = "", released = "", standard, extended, patch, supported] = line.split(" ");
    const entry = {
      version,
      released,
      endOfStandardSupport: orNull(standard) ?? endUpstream(read, product, version),
      endOfExtendedSupport: orNull(extended),
      latestPatch: orNull(patch),
      openEnded: supported === "yes",
    };
    read.set(product, [...(read.get(product) ?? []), entry]);
  }
  for (const each of read.values()) each.sort((a, b) => compareNumbers(a.version, b.version));
  return read;
}

function endUpstream(read: ReadonlyMap<string, readonly CatalogVersion[]>, product: string, version: string): string | null {
  const source = upstream[product as VersionedProduct];
  return (source && read.get(source)?.find((each) => each.version === version)?.endOfStandardSupport) ?? null;
}

const orNull = (cell: string | undefined): string | null => (cell === undefined || cell === "-" ? null : cell);

function compareNumbers(a: string, b: string): number {
  const [left, right] = [a, b].map((each) => each.split(".").map(Number)) as [number[], number[]];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
