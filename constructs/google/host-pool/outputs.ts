/** Outputs of a host group's stack, with mocks for plans before it is deployed. None is secret. */
import { mocksOf, type OutputTable } from "../../contracts/outputs";
import { vendorName } from "../../platform/naming/names";
import type { HostGroups } from "../../platform/types/host-group";
import type { HostPool } from "./host-pool";

type Group = HostGroups["google"];

const mockRegion = ({ pools }: Group): string => pools[0]?.zones[0]?.replace(/-[^-]+$/, "") ?? "";
const groupName = ({ name }: Group): string => vendorName("google-network", `${name}-hosts`);
const accountName = ({ name }: Group): string => vendorName("google-service-account", `${name}-host`);

export const hostOutputs = {
  group_name: {
    description: "Name of the managed instance group of the hosts",
    value: ({ groupName }) => groupName,
    mock: groupName,
  },
  group_id: {
    description: "Id of the managed instance group of the hosts",
    value: ({ groupId }) => groupId,
    mock: (decided) => `projects/mock-project/regions/${mockRegion(decided)}/instanceGroupManagers/${groupName(decided)}`,
  },
  service_account: {
    description: "Email address of the hosts' service account, for firewall rules",
    value: ({ principal }) => principal,
    mock: (decided) => `${accountName(decided)}@mock-project.iam.gserviceaccount.com`,
  },
  key_id: {
    description: "Id of the key that encrypts the hosts' disks; null with Google's own key",
    value: ({ keyId }) => keyId,
    mock: (decided) =>
      decided.encryption.kind === "provider"
        ? null
        : `projects/mock-project/locations/${mockRegion(decided)}/keyRings/${groupName(decided)}/cryptoKeys/${groupName(decided)}`,
  },
} as const satisfies OutputTable<HostPool, HostGroups["google"]>;

export const mockOutputs = mocksOf(hostOutputs);
