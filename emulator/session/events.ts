/** Progress of the emulator as typed events, independent of their presentation. */
import type { ProviderSubstitute } from "../terraform/fit-to-machine";
import type { StrippedPath } from "../terraform/provider-fit";
import type { ResourceChange } from "./plan-diff";

/** What is being done to a stack. `check` plans once more after `apply` and expects no change. */
export type Phase = "apply" | "check" | "plan" | "destroy";

export type ResourceAction = "create" | "update" | "delete" | "replace" | "read";

export type EmulatorEvent =
  /** A preparation that takes seconds: `python` only the first time, `provider-schema` once for each version. */
  | { readonly type: "preparing"; readonly what: "python" | "emulator" | "terraform"; readonly text: string }
  | { readonly type: "emulator-started"; readonly endpoint: string; readonly folder: string }
  | { readonly type: "stack-skipped"; readonly stack: string; readonly reason: string }
  | { readonly type: "stack-started"; readonly stack: string; readonly phase: Phase; readonly index: number; readonly total: number }
  /** A stack's scratch copy differs from the stack in what is listed. */
  | {
      readonly type: "stack-fitted";
      readonly stack: string;
      readonly substitutes: readonly ProviderSubstitute[];
      readonly stripped: readonly StrippedPath[];
    }
  | {
      readonly type: "resource";
      readonly stack: string;
      readonly phase: Phase;
      readonly address: string;
      readonly action: ResourceAction;
      readonly state: "started" | "waiting" | "done" | "failed";
      readonly seconds: number;
    }
  /** Terraform knows what it will do: so many resources will change. */
  | {
      readonly type: "planned";
      readonly stack: string;
      readonly phase: Phase;
      readonly add: number;
      readonly change: number;
      readonly remove: number;
    }
  | { readonly type: "drift"; readonly stack: string; readonly changes: readonly ResourceChange[] }
  | { readonly type: "stack-done"; readonly stack: string; readonly phase: Phase; readonly ok: boolean; readonly seconds: number }
  | { readonly type: "emulator-kept"; readonly endpoint: string; readonly folder: string }
  | { readonly type: "emulator-stopped" };

export type Reporter = (event: EmulatorEvent) => void;

/** A reporter that ignores all events. */
export const silent: Reporter = () => undefined;
