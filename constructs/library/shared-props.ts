/** Props of every construct in addition to the keys of its entry in a spec. */
import type { Cloud } from "../platform/types/location";
import type { Location } from "./location";
import type { PlatformProps } from "./platform";
import type { WaiverSpec } from "./spec-types.generated";

export interface SharedProps<C extends Cloud> {
  /** The platform that the construct belongs to. Its name and environment are part of every resource name. */
  readonly platform: PlatformProps;
  /** The location of the construct's resources. It must be that of the stack's provider, as it is in a `BerthStack` of the same location. */
  readonly location: Location<C>;
  /**
   * Findings of rules that are allowed, each with a reason. A waiver without a finding is an error.
   * @default none
   */
  readonly waivers?: readonly WaiverSpec[];
}
