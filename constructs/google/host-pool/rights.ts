/** The rights of hosts, granted to their service account: those that their engine asks for, each on what it names. */
import { ProjectIamCustomRole } from "@cdktf/provider-google/lib/project-iam-custom-role";
import { ProjectIamMember } from "@cdktf/provider-google/lib/project-iam-member";
import { SecretManagerSecretIamMember } from "@cdktf/provider-google/lib/secret-manager-secret-iam-member";
import { StorageBucketIamMember } from "@cdktf/provider-google/lib/storage-bucket-iam-member";
import { Construct } from "constructs";
import { type HostLinks, objectStore, secretStore } from "../../contracts/host-pool";
import { cutName, vendorName } from "../../platform/naming/names";
import type { HostPool, ObjectAccess, SecretAccess } from "../../platform/types/shared/host-pool";

export interface HostRightsProps {
  readonly pool: Pick<HostPool, "access" | "name">;
  readonly project: string;
  /** `serviceAccount:…` */
  readonly member: string;
  readonly hosts: HostLinks;
}

const secretRoles: Readonly<Record<SecretAccess["right"], string>> = {
  read: "roles/secretmanager.secretAccessor",
  "write-value": "roles/secretmanager.secretVersionAdder",
};

/** Most characters of a custom role's id, with room for its part. */
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
    const below = `resource.name.startsWith("projects/_/buckets/${bucket}/objects/${prefix}")`;
    new StorageBucketIamMember(this, `${right}-${idOf(prefix)}`, {
      bucket,
      role: right === "write" ? this.writer() : objectRoles[right],
      member,
      condition: { title: `${right}-${idOf(prefix)}`, expression: below },
    });
  }

  /** Overwriting is deleting and creating; every role of Google's own that may do so may read too. */
  private writer(): string {
    const made = this.node.tryFindChild("writer") as ProjectIamCustomRole | undefined;
    return (made ?? this.createRole("writer", "Write objects", ["storage.objects.create", "storage.objects.delete"])).name;
  }

  /** A list of instances cannot be narrowed, and tells nothing but names; what is read of one is held to the pool's own. */
  private grantDiscovery(): void {
    const { pool, member, project } = this.props;
    const permissions = ["compute.instanceGroupManagers.get", "compute.instances.get"];
    const ownInstances = vendorName("google-network", pool.name);
    new ProjectIamMember(this, "discovery", {
      project,
      role: this.createRole("discovery-role", "Find hosts of the same unit", permissions).name,
      member,
      condition: {
        title: "own-unit",
        expression: `resource.type != "compute.googleapis.com/Instance" || resource.name.extract("/instances/{name}").startsWith("${ownInstances}-")`,
      },
    });
  }

  private createRole(id: string, title: string, permissions: string[]): ProjectIamCustomRole {
    const { pool, project } = this.props;
    const part = id.replace(/-role$/, "");
    return new ProjectIamCustomRole(this, id, {
      project,
      roleId: `${cutName(pool.name, ROLE_LIMIT)}_${part}`.replaceAll("-", "_"),
      title: `${title}: ${pool.name}`,
      permissions,
    });
  }
}

/** Who may create and not delete cannot overwrite. */
const objectRoles: Readonly<Record<Exclude<ObjectAccess["right"], "write">, string>> = {
  read: "roles/storage.objectViewer",
  "create-once": "roles/storage.objectCreator",
};

const idOf = (prefix: string): string => prefix.replace(/[^0-9A-Za-z]+/g, "-").replace(/^-|-$/g, "") || "all";
