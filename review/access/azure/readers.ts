/** Rights on Azure: assignments of roles, roles of one's own, trust in other issuers, and what services keep beside. */

import type { Surroundings } from "../../compare/surroundings";
import { blockItems } from "../../compare/values";
import { allBut, anything, type Condition, type Grant, one, type Term } from "../grant";
import type { Reader } from "../reader";
import { roleNames } from "./role-ids";

interface Right {
  readonly source: string;
  readonly principal: string;
  readonly action: string;
  /** A scope holds what is below it. */
  readonly scope?: string;
  readonly on?: string;
  readonly conditions?: readonly Condition[];
}

const right = ({ source, principal, action, scope, on, conditions = [] }: Right, around: Surroundings): Grant => ({
  vocabulary: "azure",
  stack: around.stack.name,
  source,
  effect: "Allow",
  principal: one(principal),
  action: one(action),
  resource: scope === undefined ? anything : one(below(scope)),
  conditions,
  on: on ?? null,
});

/** Scopes are compared as what begins with them. Ids have no case. */
export const below = (scope: string): string => `${scope.replace(/\/$/, "")}/*`;

const assignment: Reader = ({ address, attributes }, around) => {
  const condition = around.text(attributes.condition);
  const grant = {
    source: address,
    principal: around.text(attributes.principal_id),
    action: roleOf(around.text(attributes.role_definition_name), around.text(attributes.role_definition_id), around),
    scope: around.text(attributes.scope),
    conditions: condition === "" ? [] : [{ operator: "expression", key: "", values: [condition.replaceAll(/\s+/g, " ").trim()] }],
  };
  return [right(grant, around)];
};

/** By its name, its id, or as the address of one that the tree defines. */
function roleOf(name: string, id: string, around: Surroundings): string {
  if (name !== "") return name;
  const known = roleNames[id.split("/").at(-1)?.toLowerCase() ?? ""];
  if (known !== undefined) return known;
  const found = around.at(id);
  const title = found?.resource.mode === "data" ? found.around.text(found.resource.attributes.name) : "";
  return title === "" ? id : title;
}

/** `not_actions` belong to the actions of their block alone: each action but those. */
const definition: Reader = ({ address, attributes }, around) =>
  blockItems(attributes.permissions).flatMap((block) =>
    (["", "data_"] as const).flatMap((kind) => {
      const but = around.texts(block[`not_${kind}actions`]);
      return around.texts(block[`${kind}actions`]).map((action): Grant => {
        const term: Term = action === "*" && but.length > 0 ? allBut(but) : one(action);
        const left: Condition[] = action !== "*" && but.length > 0 ? [{ operator: "NotIn", key: "actions", values: but.sort() }] : [];
        return {
          ...right({ source: address, principal: `holders of ${address}`, action, on: address, conditions: left }, around),
          action: term,
          on: null,
          resource: kind === "" ? anything : one("data"),
        };
      });
    }),
  );

const federated: Reader = ({ address, attributes }, around) => {
  const principal = `${around.text(attributes.subject)} of ${around.text(attributes.issuer)}`;
  const on =
    around.text(attributes.parent_id) || around.text(attributes.user_assigned_identity_id) || around.text(attributes.application_id);
  return [right({ source: address, principal, action: "signs in as", on }, around)];
};

const vaultLists = ["key_permissions", "secret_permissions", "certificate_permissions", "storage_permissions"] as const;

const vaultPolicy = (block: { readonly [key: string]: unknown }, source: string, on: string, around: Surroundings): Grant[] =>
  vaultLists.flatMap((list) =>
    around
      .texts(block[list] as never)
      .map((permission) =>
        right({ source, principal: around.text(block.object_id as never), action: `${list.split("_")[0]} ${permission}`, on }, around),
      ),
  );

const vault: Reader = ({ address, attributes }, around) =>
  blockItems(attributes.access_policy).flatMap((block) => vaultPolicy(block, address, address, around));

const vaultAccess: Reader = ({ address, attributes }, around) =>
  vaultPolicy(attributes, address, around.text(attributes.key_vault_id), around);

/** Groups that administer a cluster. */
const cluster: Reader = ({ address, attributes }, around) =>
  blockItems(attributes.azure_active_directory_role_based_access_control).flatMap(({ admin_group_object_ids }) =>
    around
      .texts(admin_group_object_ids)
      .map((group) => right({ source: address, principal: `group ${group}`, action: "Cluster Admin", on: address }, around)),
  );

const trustedAccess: Reader = ({ address, attributes }, around) =>
  around.texts(attributes.roles).map((action) =>
    right(
      {
        source: address,
        principal: around.text(attributes.source_resource_id),
        action,
        on: around.text(attributes.kubernetes_cluster_id),
      },
      around,
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
