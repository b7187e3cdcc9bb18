/** The add-ons that GKE runs itself: which can be switched, and which are on unless the spec says otherwise. */

/** `always`: GKE runs it whatever is asked. */
type Standing = "on" | "off" | "always";

export interface ManagedAddon {
  readonly inPools: Standing;
  /** Null: Autopilot has none of it. */
  readonly inAutopilot: Standing | null;
}

const addon = (inPools: Standing, inAutopilot: Standing | null): ManagedAddon => ({ inPools, inAutopilot });
const always = addon("always", "always");

/**
 * Named as `gcloud container clusters create --addons` has them, with a `-` between words.
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

/** The add-on of that name; undefined where GKE has none. */
export const managedAddon = (name: string): ManagedAddon | undefined =>
  Object.hasOwn(managedAddons, name) ? managedAddons[name] : undefined;
