/** A store of objects on Azure Blob Storage: an account with a container for each prefix, on which rights are granted, and the objects that Terraform writes. */
import type { RoleDefinition } from "@cdktf/provider-azurerm/lib/role-definition";
import { StorageContainer } from "@cdktf/provider-azurerm/lib/storage-container";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { BuildContext } from "../../contracts/build";
import type { ObjectStore } from "../../contracts/objects";
import { constructId } from "../../contracts/store-settings";
import type { BlobObjectStore } from "../../platform/types/azure/objects";
import type { ObjectGrant, ObjectRight } from "../../platform/types/shared/objects";
import { dataRole, grantDataRole } from "../iam/custom-role";
import type { GrantProps } from "../iam/grant";
import { privateAccess } from "../network/private-access";
import type { ServiceReach } from "../network/service-reach";
import type { ResourceGroupPlacement } from "../resource-group/resource-group";
import { StoreAccount } from "./account";
import { dataActions, descriptions } from "./rights";
import { writtenObjects } from "./written-objects";

export interface BlobStoreProps {
  readonly store: BlobObjectStore;
  readonly placement: ResourceGroupPlacement;
  /** If nothing from the internet reaches the store, whoever applies must run in the network of the private endpoint to write objects. */
  readonly reach: ServiceReach;
  readonly context: Pick<BuildContext, "valueOf">;
}

export class BlobStore extends Construct implements ObjectStore {
  readonly ready: readonly ITerraformDependable[];
  readonly account: StoreAccount;
  private readonly containers: ReadonlyMap<string, StorageContainer>;
  /** Those that somebody was granted. */
  private readonly roles = new Map<ObjectRight, RoleDefinition>();

  constructor(
    scope: Construct,
    id: string,
    private readonly props: BlobStoreProps,
  ) {
    super(scope, id);
    const { store } = props;
    this.account = new StoreAccount(this, "account", props);
    const below = new Construct(this, "prefixes");
    this.containers = new Map(store.prefixes.map((prefix) => [prefix, this.createContainer(below, prefix)]));
    const way = this.createEndpoint();
    const names = new Map([...this.containers].map(([prefix, { name }]) => [prefix, name]));
    this.ready = [...way, ...writtenObjects(this, "objects", this.account.name, names, store.objects, way)];
  }

  /** By Azure's resource manager, which needs no way to the account. */
  private createContainer(scope: Construct, prefix: string): StorageContainer {
    const { store } = this.props;
    return new StorageContainer(scope, constructId(prefix), {
      name: store.containers[prefix] ?? "",
      storageAccountId: this.account.accountId,
      containerAccessType: "private",
      ...(store.deletionProtection && { lifecycle: { preventDestroy: true } }),
    });
  }

  private createEndpoint(): ITerraformDependable[] {
    const { store, placement, reach } = this.props;
    if (reach.network === null) return [];
    return privateAccess(new Construct(this, "private"), {
      placement,
      name: `${store.name}-objects`,
      resourceId: this.account.accountId,
      resourceName: store.account,
      service: "blob",
      ...reach.network,
    });
  }

  /** @throws Error if the store does not have the prefix */
  private container(prefix: string): StorageContainer {
    const found = this.containers.get(prefix);
    if (found === undefined) throw new Error(`the store does not have prefix ${prefix}`);
    return found;
  }

  addressOf(prefix: string): string {
    return `${this.account.endpoint}/${this.container(prefix).name}`;
  }

  grant(
    scope: Construct,
    id: string,
    principalId: string,
    grants: readonly ObjectGrant[],
    principalType: GrantProps["principalType"] = "ServicePrincipal",
  ): ITerraformDependable[] {
    const below = new Construct(scope, id);
    return grants.map(({ prefix, right }) =>
      grantDataRole(below, `${constructId(prefix)}-${right}`, this.role(right), {
        on: this.container(prefix).id,
        principalId,
        principalType,
      }),
    );
  }

  private role(right: ObjectRight): RoleDefinition {
    const { store, placement } = this.props;
    const role =
      this.roles.get(right) ??
      dataRole(this, `role-${right}`, {
        name: `${store.account}-${right}`,
        description: `${descriptions[right]} in containers of ${store.account}`,
        dataActions: dataActions[right],
        placement,
      });
    this.roles.set(right, role);
    return role;
  }
}
