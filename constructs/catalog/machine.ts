/** A machine type, a request for one, and the answer. */

export type Arch = "amd64" | "arm64";

export interface Machine {
  /** The vendor's own name, for example `m7i.xlarge`. */
  readonly type: string;
  /** vCPUs that can be used. */
  readonly cpu: number;
  readonly memoryMiB: number;
  readonly arch: Arch;
  /** `count` is a fraction, or 0, where several machines share one card. */
  readonly gpu: { readonly type: string; readonly count: number } | null;
  readonly family: string;
  readonly generation: number;
  /** Reference price: one region's, Linux, on demand. Null where no source has one. */
  readonly usdPerHour: number | null;
  readonly burstable: boolean;
  readonly bareMetal: boolean;
  /** Whether the vendor documents nested virtualization for it; false also where sources only infer it. */
  readonly nested: boolean;
  /** The vendor's type of boot disk that it takes. */
  readonly bootDisk: string;
}

/** Minimum size, and an exact GPU count. */
export interface MachineNeed {
  readonly cpu?: number;
  readonly memoryMiB?: number;
  readonly arch: Arch;
  /** Whether machines that share their processor count too. */
  readonly burstable: boolean;
  readonly gpu?: { readonly type: string; readonly count: number };
  /** `nested`: hosts of a hypervisor. */
  readonly use?: "nested";
}

export type Choice =
  | {
      readonly ok: true;
      readonly machine: Machine;
      /** The next choice, for the precondition that fails if a region does not offer the type. */
      readonly next: string | null;
    }
  | {
      readonly ok: false;
      /** A sentence. */
      readonly reason: string;
      /** The alternatives. */
      readonly allowed: string;
    };
