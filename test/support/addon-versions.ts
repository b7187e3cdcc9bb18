/** Versions of add-ons of a cluster that has no lock yet. */
import type { AddonVersion } from "../../constructs/platform/pools/addon-versions";

export const freshAddonVersion: AddonVersion = (_name, written, newest) => written ?? newest;
