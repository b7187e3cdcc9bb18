/** Outputs of a host group stack without secrets, each with a mock value for plans before the group exists. */
import { mocksOf, type OutputTable } from "../../contracts/outputs";
import { vendorName } from "../../platform/naming/names";
import type { HostGroups } from "../../platform/types/host-group";
import { resourceId, unitName } from "../names";
import type { HostPool } from "./host-pool";

type Group = HostGroups["azure"];

const SUBSCRIPTION = "00000000-0000-0000-0000-000000000000";
const mockId = (decided: Group, type: string, name: string): string => resourceId(SUBSCRIPTION, unitName(decided), type, name);

export const hostOutputs = {
  group_name: {
    description: "Name of the scale set of the hosts",
    value: ({ groupName }) => groupName,
    mock: (decided) => vendorName("scale-set", unitName(decided)),
  },
  group_id: {
    description: "Resource id of the scale set of the hosts",
    value: ({ groupId }) => groupId,
    mock: (decided) => mockId(decided, "Microsoft.Compute/virtualMachineScaleSets", vendorName("scale-set", unitName(decided))),
  },
  security_group_id: {
    description: "Security group of the hosts",
    value: ({ securityGroupId }) => securityGroupId,
    mock: (decided) => mockId(decided, "Microsoft.Network/networkSecurityGroups", unitName(decided)),
  },
  disk_encryption_set_id: {
    description: "Disk encryption set of the hosts",
    value: ({ diskEncryptionSetId }) => diskEncryptionSetId,
    mock: (decided) =>
      decided.encryption.kind === "provider" ? null : mockId(decided, "Microsoft.Compute/diskEncryptionSets", unitName(decided)),
  },
} as const satisfies OutputTable<HostPool, HostGroups["azure"]>;

export const mockOutputs = mocksOf(hostOutputs);
