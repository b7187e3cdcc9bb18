/** What every construct takes beside the keys of its entry in a spec. */
import type { Cloud } from "../platform/types/location";
import type { Location } from "./location";
import type { PlatformProps } from "./platform";
import type { WaiverSpec } from "./spec-types.generated";

export interface SharedProps<C extends Cloud> {
  /** The platform that it belongs to: part of its name in the cloud. */
  readonly platform: PlatformProps;
  /** Where it stands. The stack's provider must act there: that of a `BerthStack` does. */
  readonly location: Location<C>;
  /**
   * Findings of rules that are let pass, with a reason.
   * @default none
   */
  readonly waivers?: readonly WaiverSpec[];
}
