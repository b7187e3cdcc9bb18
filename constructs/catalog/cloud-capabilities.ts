/** How clouds differ. Shared code reads this table and never compares a cloud's key. */
import type { Cloud } from "./cloud";

export interface CloudCapabilities {
  /** Maximum of machine types in one spot pool; 1: types cannot be mixed. */
  readonly spotMachineTypes: number;
  /** The cloud's term for an account, which is also its key in a location. */
  readonly accountKey: "account" | "project" | "subscription";
  /** Example of zone suffixes, for messages. */
  readonly zoneExample: string;
  /** Whether nodes of all units share the private subnets of their zone, or each unit has its own part of the network's range. */
  readonly nodeRanges: "by-zone" | "by-unit";
  /** Whether a registry must allow another account before a cluster in that account can get the permission to pull. */
  readonly readersByAccount: boolean;
  /** Whether a registry can expire tagged images by number. */
  readonly countsTaggedImages: boolean;
  /** Whether a registry can refuse that a tag moves to another image. */
  readonly immutableTags: boolean;
  /** Whether scans are a setting of each registry, or of a whole account only. */
  readonly scansOf: "registry" | "account";
  /** Whether a registry can scan images again after they were pushed. */
  readonly scansContinuously: boolean;
  /** Whether private endpoints are found by private DNS zones, which can belong to a hub. */
  readonly privateZones: boolean;
  /** Where the permission to pull is granted: in a policy of the reader, or on the repository, which must then exist first. */
  readonly pullRightsOf: "reader" | "repository";
  /** What must wait for the settings of its location: registries, whose images they apply to, or every unit, whose services they enable. */
  readonly locationSettingsBefore: "registries" | "every unit";
}

export const cloudCapabilities: Readonly<Record<Cloud, CloudCapabilities>> = {
  aws: {
    spotMachineTypes: 8,
    accountKey: "account",
    zoneExample: "a, b, c",
    nodeRanges: "by-zone",
    readersByAccount: true,
    countsTaggedImages: true,
    immutableTags: true,
    scansOf: "registry",
    scansContinuously: true,
    privateZones: false,
    pullRightsOf: "reader",
    locationSettingsBefore: "registries",
  },
  google: {
    spotMachineTypes: 1,
    accountKey: "project",
    zoneExample: "a, b, c",
    nodeRanges: "by-unit",
    readersByAccount: false,
    countsTaggedImages: false,
    immutableTags: true,
    scansOf: "registry",
    scansContinuously: false,
    privateZones: false,
    pullRightsOf: "repository",
    locationSettingsBefore: "every unit",
  },
  azure: {
    spotMachineTypes: 1,
    accountKey: "subscription",
    zoneExample: "1, 2, 3",
    nodeRanges: "by-unit",
    readersByAccount: false,
    countsTaggedImages: false,
    immutableTags: false,
    scansOf: "account",
    scansContinuously: false,
    privateZones: true,
    pullRightsOf: "repository",
    locationSettingsBefore: "every unit",
  },
};
