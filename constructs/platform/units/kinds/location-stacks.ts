/** Stacks of locations that a unit must wait for. */
import { cloudCapabilities } from "../../../catalog/cloud-capabilities";
import { compareText } from "../../naming/order";
import { stackName } from "../stack-name";
import type { UnitSource } from "./definition";

/**
 * The stacks that prepare locations for a unit of this kind: they enable the services of the cloud, or are settings that apply to images.
 * @param touched keys of the locations in which the unit has resources
 */
export function locationStacks(kind: "registry" | "other", touched: readonly string[], { locationSettings }: UnitSource): string[] {
  const keys = new Set(touched);
  return locationSettings
    .filter(
      ({ cloud, location }) =>
        keys.has(location) && (kind === "registry" || cloudCapabilities[cloud].locationSettingsBefore === "every unit"),
    )
    .map(({ location }) => stackName("location", location))
    .sort(compareText);
}
