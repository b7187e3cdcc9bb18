/** The add-ons that GKE manages: which can be switched on or off, and their default. */

/** `always`: it cannot be switched off. `on` and `off`: the default. */
type AddonState = "on" | "off" | "always";

export interface ManagedAddon {
  readonly inPools: AddonState;
  /** Null: Autopilot does not support it. */
  readonly inAutopilot: AddonState | null;
}

const addon = (inPools: AddonState, inAutopilot: AddonState | null): ManagedAddon => ({ inPools, inAutopilot });
const always = addon("always", "always");

/**
 * By the names of `gcloud container clusters create --addons`, with `-` between words.
 * @see https://cloud.google.com/kubernetes-engine/docs/concepts/add-ons
 * @see https://cloud.google.com/kubernetes-engine/docs/resources/autopilot-standard-feature-comparison
 */
export const managedAddons: Readonly<Record<string, ManagedAddon>> = {
  "config-connector": addon("off", "off"),
  "filestore-csi-driver": addon("off", "always"),
  "gcs-fuse-csi-driver": addon("off", "always"),
  "horizontal-pod-autoscaling": addon("on", "always"),
  "http-load-balancing": addon("on", "always"),
  "node-local-dns": addon("on", "always"),
  "parallelstore-csi-driver": addon("off", "off"),
  "persistent-disk-csi-driver": addon("on", "always"),
  "ray-operator": addon("off", "off"),
  "secret-manager": addon("off", "off"),
  "stateful-ha": addon("off", null),
  "cluster-autoscaler": always,
  "kube-dns": always,
  "metrics-server": always,
  "nvidia-device-plugin": always,
};

/** Undefined if GKE has no add-on of that name. */
export const managedAddon = (name: string): ManagedAddon | undefined =>
  Object.hasOwn(managedAddons, name) ? managedAddons[name] : undefined;
