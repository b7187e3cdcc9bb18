/** Specs with locations that Azure does not have. */
import type { BadSpec } from "../../../support/bad-spec";

const subscription = "00000000-0000-0000-0000-000000000001";
const other = "00000000-0000-0000-0000-000000000002";
const sea = `{ cloud: azure, region: southeastasia, subscription: ${subscription}`;

const fix = "write the resource id of the watcher of this region, write none for networks without flow logs, or remove networkWatcher";
const place = { line: 4, path: "locations.sea.networkWatcher" };

const spec = (locations: string): string => `apiVersion: berth/v1
name: shop
locations:
${locations}networks:
  main: { location: sea }
`;

export const azureLocationsSpecs: readonly BadSpec[] = [
  {
    name: "a name in place of a network watcher's id",
    yaml: spec(`  sea: ${sea}, networkWatcher: NetworkWatcher_central }\n`),
    expect: [{ code: "B5115", column: 115, fix, ...place }],
  },
  {
    name: "a network watcher of another subscription",
    yaml: spec(
      `  sea: ${sea}, networkWatcher: /subscriptions/${other}/resourceGroups/watchers/providers/Microsoft.Network/networkWatchers/central }\n`,
    ),
    expect: [{ code: "B5115", column: 115, fix, ...place }],
  },
  {
    name: "Defender at two locations of a subscription",
    yaml: spec(
      `  sea: ${sea}, defender: true }\n  weu: { cloud: azure, region: westeurope, subscription: ${subscription}, defender: true }\n`,
    ),
    expect: [{ code: "B5116", line: 5, column: 106, path: "locations.weu.defender", fix: "remove defender from this location" }],
  },
];
