/** What a host group's stack tells others: nothing secret, each with a placeholder for plans made before the group exists. */
import { vendorName } from "../../platform/naming/names";
import type { HostGroups } from "../../platform/types/host-group";
import type { HostPool } from "./host-pool";

type Group = HostGroups["google"];

interface HostOutput {
  readonly description: string;
  /** Null: this group has no such thing, and so no such output. */
  value(made: HostPool): string | null;
  mock(decided: Group): string | null;
}

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
    description: "Address of the hosts' service account, by which firewall rules of others name them",
    value: ({ principal }) => principal,
    mock: (decided) => `${accountName(decided)}@mock-project.iam.gserviceaccount.com`,
  },
  key_id: {
    description: "Key of the hosts' disks",
    value: ({ keyId }) => keyId,
    mock: (decided) =>
      decided.encryption.kind === "provider"
        ? null
        : `projects/mock-project/locations/${mockRegion(decided)}/keyRings/${groupName(decided)}/cryptoKeys/${groupName(decided)}`,
  },
} as const satisfies Record<string, HostOutput>;

export type HostOutputName = keyof typeof hostOutputs;

/** The outputs of a group that is not made yet, for plans of what depends on it. */
export const mockOutputs = (hosts: Group): Partial<Record<HostOutputName, string>> =>
  Object.fromEntries(
    Object.entries<HostOutput>(hostOutputs)
      .map(([name, output]) => [name, output.mock(hosts)] as const)
      .filter(([, value]) => value !== null),
  );
