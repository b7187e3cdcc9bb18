/** Rights on Azure: role assignments, custom roles, federated credentials, and access lists of services. */

import type { TreeLookup } from "../../compare/tree-lookup";
import { blockItems } from "../../compare/values";
import { allBut, anything, type Condition, type Grant, one, type Term } from "../grant";
import type { Reader } from "../reader";
import { roleNames } from "./role-ids";

interface Right {
  readonly source: string;
  readonly principal: string;
  readonly action: string;
  /** A scope includes the scopes below it. */
  readonly scope?: string;
  readonly on?: string;
  readonly conditions?: readonly Condition[];
}

const right = ({ source, principal, action, scope, on, conditions = [] }: Right, lookup: TreeLookup): Grant => ({
  vocabulary: "azure",
  stack: lookup.stack.name,
  source,
  effect: "Allow",
  principal: one(principal),
  action: one(action),
  resource: scope === undefined ? anything : one(below(scope)),
  conditions,
  on: on ?? null,
});

/** Scopes are compared as prefixes. Ids are case-insensitive. */
export const below = (scope: string): string => `${scope.replace(/\/$/, "")}/*`;

const assignment: Reader = ({ address, attributes }, lookup) => {
  const condition = lookup.text(attributes.condition);
  const grant = {
    source: address,
    principal: lookup.text(attributes.principal_id),
    action: roleOf(lookup.text(attributes.role_definition_name), lookup.text(attributes.role_definition_id), lookup),
    scope: lookup.text(attributes.scope),
    conditions: condition === "" ? [] : [{ operator: "expression", key: "", values: [condition.replaceAll(/\s+/g, " ").trim()] }],
  };
  return [right(grant, lookup)];
};

/** By its name, its id, or as the address of one that the tree defines. */
function roleOf(name: string, id: string, lookup: TreeLookup): string {
  if (name !== "") return name;
  const known = roleNames[id.split("/").at(-1)?.toLowerCase() ?? ""];
  if (known !== undefined) return known;
  const found = lookup.at(id);
  const title = found?.resource.mode === "data" ? found.lookup.text(found.resource.attributes.name) : "";
  return title === "" ? id : title;
}

/** `not_actions` apply only to the actions of their own block. */
const definition: Reader = ({ address, attributes }, lookup) =>
  blockItems(attributes.permissions).flatMap((block) =>
    (["", "data_"] as const).flatMap((kind) => {
      const but = lookup.texts(block[`not_${kind}actions`]);
      return lookup.texts(block[`${kind}actions`]).map((action): Grant => {
        const term: Term = action === "*" && but.length > 0 ? allBut(but) : one(action);
        const left: Condition[] = action !== "*" && but.length > 0 ? [{ operator: "NotIn", key: "actions", values: but.sort() }] : [];
        return {
          ...right({ source: address, principal: `holders of ${address}`, action, on: address, conditions: left }, lookup),
          action: term,
          on: null,
          resource: kind === "" ? anything : one("data"),
        };
      });
    }),
  );

const federated: Reader = ({ address, attributes }, lookup) => {
  const principal = `${lookup.text(attributes.subject)} of ${lookup.text(attributes.issuer)}`;
  const on =
    lookup.text(attributes.parent_id) || lookup.text(attributes.user_assigned_identity_id) || lookup.text(attributes.application_id);
  return [right({ source: address, principal, action: "signs in as", on }, lookup)];
};

const vaultLists = ["key_permissions", "secret_permissions", "certificate_permissions", "storage_permissions"] as const;

const vaultPolicy = (block: { readonly [key: string]: unknown }, source: string, on: string, lookup: TreeLookup): Grant[] =>
  vaultLists.flatMap((list) =>
    lookup
      .texts(block[list] as never)
      .map((permission) =>
        right({ source, principal: lookup.text(block.object_id as never), action: `${list.split("_")[0]} ${permission}`, on }, lookup),
      ),
  );

const vault: Reader = ({ address, attributes }, lookup) =>
  blockItems(attributes.access_policy).flatMap((block) => vaultPolicy(block, address, address, lookup));

const vaultAccess: Reader = ({ address, attributes }, lookup) =>
  vaultPolicy(attributes, address, lookup.text(attributes.key_vault_id), lookup);

/** Groups that administer a cluster. */
const cluster: Reader = ({ address, attributes }, lookup) =>
  blockItems(attributes.azure_active_directory_role_based_access_control).flatMap(({ admin_group_object_ids }) =>
    lookup
      .texts(admin_group_object_ids)
      .map((group) => right({ source: address, principal: `group ${group}`, action: "Cluster Admin", on: address }, lookup)),
  );

const trustedAccess: Reader = ({ address, attributes }, lookup) =>
  lookup.texts(attributes.roles).map((action) =>
    right(
      {
        source: address,
        principal: lookup.text(attributes.source_resource_id),
        action,
        on: lookup.text(attributes.kubernetes_cluster_id),
      },
      lookup,
    ),
  );

/** By type. */
export const azureReaders: Readonly<Record<string, Reader>> = {
  azurerm_role_assignment: assignment,
  azurerm_pim_active_role_assignment: assignment,
  azurerm_pim_eligible_role_assignment: assignment,
  azurerm_role_definition: definition,
  azurerm_federated_identity_credential: federated,
  azurerm_key_vault: vault,
  azurerm_key_vault_access_policy: vaultAccess,
  azurerm_kubernetes_cluster: cluster,
  azurerm_kubernetes_cluster_trusted_access_role_binding: trustedAccess,
};
