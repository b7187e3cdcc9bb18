/** Which hypervisor runs on which cloud, and the image formats of its guests. */
import type { HypervisorKind } from "../language/schema/hypervisor";
import type { Cloud } from "./cloud";

/**
 * `nested`: on machines for which the vendor documents nested virtualization, chosen by the catalogue. `metal`: on bare metal, which must be
 * named. `managed`: as a service of the vendor, without guests of the spec.
 */
export type HypervisorPlace = "nested" | "metal" | "managed";

export interface HypervisorCapabilities {
  readonly places: Readonly<Partial<Record<Cloud, HypervisorPlace>>>;
  /** Extensions of guest images; empty: it supports no images by URL. */
  readonly imageExtensions: readonly string[];
  /** The operating system of its hosts; null if the vendor runs them. */
  readonly hostSystem: "ubuntu-24.04" | "windows-2022" | null;
}

/** By the spec's section Hypervisors. */
export const hypervisorCapabilities: Readonly<Record<HypervisorKind, HypervisorCapabilities>> = {
  kvm: { places: { aws: "nested", google: "nested", azure: "nested" }, imageExtensions: ["qcow2"], hostSystem: "ubuntu-24.04" },
  virtualbox: { places: { aws: "nested", google: "nested", azure: "nested" }, imageExtensions: [], hostSystem: "ubuntu-24.04" },
  "hyper-v": { places: { aws: "metal", azure: "nested" }, imageExtensions: ["vhdx"], hostSystem: "windows-2022" },
  xen: { places: { aws: "metal" }, imageExtensions: ["raw", "qcow2"], hostSystem: "ubuntu-24.04" },
  esxi: { places: { google: "managed", azure: "managed" }, imageExtensions: [], hostSystem: null },
};

/** How a hypervisor runs on a cloud; undefined if it does not. */
export const hypervisorPlace = (hypervisor: HypervisorKind, cloud: Cloud): HypervisorPlace | undefined =>
  hypervisorCapabilities[hypervisor].places[cloud];

/** The clouds on which it runs, for error messages. */
export const cloudsOf = (hypervisor: HypervisorKind): Cloud[] => Object.keys(hypervisorCapabilities[hypervisor].places) as Cloud[];

/** The hypervisors that run on a cloud. */
export const hypervisorsOn = (cloud: Cloud): HypervisorKind[] =>
  (Object.keys(hypervisorCapabilities) as HypervisorKind[]).filter((each) => hypervisorPlace(each, cloud) !== undefined);
