/** Where rights are written on Azure. */
import type { SourceCase } from "./reviewed-access";

export const azureSources: readonly SourceCase[] = [
  [
    "an owner of an Azure subscription",
    { resource: {} },
    {
      resource: {
        azurerm_role_assignment: {
          a: {
            scope: "/subscriptions/s",
            role_definition_id: "/subscriptions/s/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635",
            principal_id: "p",
          },
        },
      },
    },
    { principal: "p", actions: ["Owner"], resource: "/subscriptions/s", flags: ["admin"] },
    "access-admin",
  ],
  [
    "a wider scope on Azure",
    {
      resource: {
        azurerm_role_assignment: { a: { scope: "/subscriptions/s/resourceGroups/g", role_definition_name: "AcrPull", principal_id: "p" } },
      },
    },
    { resource: { azurerm_role_assignment: { a: { scope: "/subscriptions/s", role_definition_name: "AcrPull", principal_id: "p" } } } },
    {
      sign: "+",
      resource: "/subscriptions/s",
      flags: ["broadened"],
      overlap: [{ actions: ["AcrPull"], resource: "/subscriptions/s/resourceGroups/g", condition: null }],
    },
    "access-broadened",
  ],
  [
    "trust in another issuer on Azure",
    { resource: { azurerm_user_assigned_identity: { i: { name: "i" } } } },
    {
      resource: {
        azurerm_user_assigned_identity: { i: { name: "i" } },
        azurerm_federated_identity_credential: {
          f: {
            issuer: "https://token.actions.githubusercontent.com",
            subject: "repo:o/r:ref:refs/heads/main",
            parent_id: "${azurerm_user_assigned_identity.i.id}",
          },
        },
      },
    },
    { principal: "repo:o/r:ref:refs/heads/main of https://token.actions.githubusercontent.com", on: "azurerm_user_assigned_identity.i" },
    "access-broadened",
  ],
  [
    "administrators of an AKS cluster",
    {
      resource: {
        azurerm_kubernetes_cluster: {
          c: { name: "c", azure_active_directory_role_based_access_control: { admin_group_object_ids: ["g1"] } },
        },
      },
    },
    {
      resource: {
        azurerm_kubernetes_cluster: {
          c: { name: "c", azure_active_directory_role_based_access_control: { admin_group_object_ids: ["g1", "g2"] } },
        },
      },
    },
    { principal: "group g2", on: "azurerm_kubernetes_cluster.c", flags: ["admin"] },
    "access-admin",
  ],
];
