/** A builder that is loaded when its first unit is built: bindings cost memory and time, and most specs want few of them. */

import type { UnitKind } from "../platform/types/unit";
import type { BuildUnit } from "./build";

export const lazyBuilder =
  <K extends UnitKind>(load: () => BuildUnit<K>): BuildUnit<K> =>
  (scope, input, context) =>
    load()(scope, input, context);
