/** How clouds differ. Shared code reads this table and never compares a cloud's key. */
import type { Cloud } from "./cloud";

export interface CloudCapabilities {
  /** How many types one pool of spot capacity may mix; 1: it takes a single one. */
  readonly spotMachineTypes: number;
  /** The cloud's name of an account, which is also the location's key for it. */
  readonly accountKey: "account" | "project" | "subscription";
  /** Suffixes that zones have, for messages. */
  readonly zoneExample: string;
  /** Whether a cluster's nodes share the private subnets of the network, or take a part of its range of their own. */
  readonly nodeRanges: "by-zone" | "by-unit";
  /** Whether a registry must let another account in before a cluster there can be given the right to pull. */
  readonly readersByAccount: boolean;
  /** Whether a registry can keep a number of tagged images. */
  readonly countsTaggedImages: boolean;
  /** What the right to pull is a policy of: the reader, whom it names repositories, or the repository, which must be there first. */
  readonly pullRightsOf: "reader" | "repository";
}

export const cloudCapabilities: Readonly<Record<Cloud, CloudCapabilities>> = {
  aws: {
    spotMachineTypes: 8,
    accountKey: "account",
    zoneExample: "a, b, c",
    nodeRanges: "by-zone",
    readersByAccount: true,
    countsTaggedImages: true,
    pullRightsOf: "reader",
  },
  google: {
    spotMachineTypes: 1,
    accountKey: "project",
    zoneExample: "a, b, c",
    nodeRanges: "by-unit",
    readersByAccount: false,
    countsTaggedImages: false,
    pullRightsOf: "repository",
  },
  azure: {
    spotMachineTypes: 1,
    accountKey: "subscription",
    zoneExample: "1, 2, 3",
    nodeRanges: "by-unit",
    readersByAccount: false,
    countsTaggedImages: false,
    pullRightsOf: "repository",
  },
};
