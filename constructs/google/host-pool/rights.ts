/** IAM roles of the hosts' service account: those that their engine requests, each on one resource. */
import { ProjectIamCustomRole } from "@cdktf/provider-google/lib/project-iam-custom-role";
import { ProjectIamMember } from "@cdktf/provider-google/lib/project-iam-member";
import { SecretManagerSecretIamMember } from "@cdktf/provider-google/lib/secret-manager-secret-iam-member";
import { StorageBucketIamMember } from "@cdktf/provider-google/lib/storage-bucket-iam-member";
import { Construct } from "constructs";
import { type HostLinks, objectStore, prefixId, secretStore } from "../../contracts/host-pool";
import { cutName, lastingName, vendorName } from "../../platform/naming/names";
import type { HostPool, ObjectAccess } from "../../platform/types/shared/host-pool";
import { secretRoles } from "../secrets/rights";

export interface HostRightsProps {
  readonly pool: Pick<HostPool, "access" | "name">;
  /** Of the unit: the id of a deleted role is not free for 37 days. */
  readonly generation: number;
  readonly project: string;
  /** `serviceAccount:…` */
  readonly member: string;
  readonly hosts: HostLinks;
}

/** The longest prefix of a custom role's id: 64 characters, less the suffix. */
const ROLE_LIMIT = 48;

export class HostRights extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: HostRightsProps,
  ) {
    super(scope, id);
    const { pool, member, hosts, project } = props;
    for (const { name, right } of pool.access.secrets)
      new SecretManagerSecretIamMember(this, `${right}-secret-${name}`, {
        project,
        secretId: secretStore(name, hosts).id,
        role: secretRoles[right],
        member,
      });
    for (const each of pool.access.objects) this.grantObjects(each);
    if (pool.access.discovers) this.grantDiscovery();
  }

  private grantObjects({ prefix, right }: ObjectAccess): void {
    const { hosts, member } = this.props;
    const bucket = objectStore(hosts).id;
    const belowPrefix = `resource.name.startsWith("projects/_/buckets/${bucket}/objects/${prefix}")`;
    new StorageBucketIamMember(this, `${right}-${prefixId(prefix)}`, {
      bucket,
      role: right === "write" ? this.writer() : objectRoles[right],
      member,
      condition: { title: `${right}-${prefixId(prefix)}`, expression: belowPrefix },
    });
  }

  /** Overwriting requires the permissions to delete and to create. Every predefined role with both can also read. */
  private writer(): string {
    const existing = this.node.tryFindChild("writer") as ProjectIamCustomRole | undefined;
    return (existing ?? this.createRole("writer", "Write objects", ["storage.objects.create", "storage.objects.delete"])).name;
  }

  /** Listing instances cannot be restricted, but shows only names. Reading an instance is restricted to the pool's own. */
  private grantDiscovery(): void {
    const { pool, member, project } = this.props;
    const permissions = ["compute.instanceGroupManagers.get", "compute.instances.get"];
    const instancePrefix = vendorName("google-network", pool.name);
    new ProjectIamMember(this, "discovery", {
      project,
      role: this.createRole("discovery-role", "Find hosts of the same unit", permissions).name,
      member,
      condition: {
        title: "own-unit",
        expression: `resource.type != "compute.googleapis.com/Instance" || resource.name.extract("/instances/{name}").startsWith("${instancePrefix}-")`,
      },
    });
  }

  private createRole(id: string, title: string, permissions: string[]): ProjectIamCustomRole {
    const { pool, generation, project } = this.props;
    const part = id.replace(/-role$/, "");
    return new ProjectIamCustomRole(this, id, {
      project,
      roleId: lastingName(`${cutName(pool.name, ROLE_LIMIT)}_${part}`, generation).replaceAll("-", "_"),
      title: `${title}: ${pool.name}`,
      permissions,
    });
  }
}

/** A principal that can create but not delete cannot overwrite. */
const objectRoles: Readonly<Record<Exclude<ObjectAccess["right"], "write">, string>> = {
  read: "roles/storage.objectViewer",
  "create-once": "roles/storage.objectCreator",
};
