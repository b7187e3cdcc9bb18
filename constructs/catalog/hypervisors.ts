/** One record for each hypervisor, from which everything else is derived. No other code compares hypervisors. */
import type { HypervisorKind } from "../language/schema/hypervisor";
import type { Cloud } from "./cloud";
import type { HostSystem } from "./host-system";

/** What a machine must support: nothing special, `nested` virtualization, or bare `metal`. */
export type Virtualization = "none" | "nested" | "metal";

/**
 * `nested`: on machine types with documented nested virtualization, which can be chosen automatically. `metal`: on bare metal, which must be
 * named. `managed`: as a service of the vendor, without guests in the spec.
 */
export type HypervisorPlace = Exclude<Virtualization, "none"> | "managed";

export interface HypervisorRecord {
  /** Whether this version builds it. If true, `assembly/tables.ts` compiles only with its engine. */
  readonly built: boolean;
  readonly places: Readonly<Partial<Record<Cloud, HypervisorPlace>>>;
  /** The operating system of its hosts; null if the vendor runs them. */
  readonly system: HostSystem | null;
  /** Extensions of the images that guests start from; empty if guests cannot start from an image. */
  readonly guestImages: readonly string[];
}

export const hypervisors = {
  kvm: {
    built: true,
    places: { aws: "nested", google: "nested", azure: "nested" },
    system: "ubuntu-24.04",
    guestImages: ["qcow2"],
  },
  virtualbox: {
    built: false,
    places: { aws: "nested", google: "nested", azure: "nested" },
    system: "ubuntu-24.04",
    guestImages: [],
  },
  "hyper-v": { built: false, places: { aws: "metal", azure: "nested" }, system: "windows-2022", guestImages: ["vhdx"] },
  xen: { built: false, places: { aws: "metal" }, system: "ubuntu-24.04", guestImages: ["raw", "qcow2"] },
  esxi: { built: false, places: { google: "managed", azure: "managed" }, system: null, guestImages: [] },
} as const satisfies Readonly<Record<HypervisorKind, HypervisorRecord>>;

type Records = typeof hypervisors;
type KindsWith<V> = { [H in HypervisorKind]: Records[H] extends V ? H : never }[HypervisorKind];

/** Hypervisors that this version builds. */
export type BuiltHypervisor = KindsWith<{ readonly built: true }>;
/** The operating system of a hypervisor's hosts. An engine that boots another one does not compile. */
export type SystemOf<H extends HypervisorKind> = Extract<Records[H]["system"], HostSystem>;

const recordOf = (hypervisor: HypervisorKind): HypervisorRecord => hypervisors[hypervisor];

/** How a hypervisor runs on a cloud; undefined if it does not. */
export const hypervisorPlace = (hypervisor: HypervisorKind, cloud: Cloud): HypervisorPlace | undefined =>
  recordOf(hypervisor).places[cloud];

/** The clouds on which it runs, for messages. */
export const cloudsOf = (hypervisor: HypervisorKind): Cloud[] => Object.keys(recordOf(hypervisor).places) as Cloud[];

const kinds = Object.keys(hypervisors) as HypervisorKind[];
export const builtHypervisors: readonly HypervisorKind[] = kinds.filter((each) => recordOf(each).built);
