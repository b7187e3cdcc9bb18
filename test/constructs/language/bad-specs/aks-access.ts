/** Specs with access, identities and roles that AKS does not have. */
import type { BadSpec } from "../../../support/bad-spec";
import { azure } from "./aks";

export const aksAccessSpecs: readonly BadSpec[] = [
  {
    name: "an admin of AKS by name",
    yaml: `${azure}clusters:
  a: { location: sea, orchestrator: aks, network: main, access: { admins: [ann@example.org] } }
`,
    expect: [
      {
        code: "B4055",
        line: 8,
        column: 76,
        path: "clusters.a.access.admins.0",
        fix: "write the object id, for example 00000000-0000-0000-0000-000000000000",
      },
    ],
  },
  {
    name: "an admin of AKS listed twice",
    yaml: `${azure}clusters:
  a: { location: sea, orchestrator: aks, network: main, access: { admins: [00000000-0000-0000-0000-00000000000a, 00000000-0000-0000-0000-00000000000A] } }
`,
    expect: [
      { code: "B2311", line: 8, column: 114, path: "clusters.a.access.admins.1", fix: "remove one 00000000-0000-0000-0000-00000000000A" },
    ],
  },
  {
    name: "a range of IPv6 that reaches AKS",
    yaml: `${azure}clusters:
  a: { location: sea, orchestrator: aks, network: main, access: { endpoint: public, from: ["2001:db8::/33"] } }
`,
    expect: [
      {
        code: "B4056",
        line: 8,
        column: 92,
        path: "clusters.a.access.from.0",
        fix: "list the IPv4 ranges from which the endpoint is reached",
      },
    ],
  },
  {
    name: "an identity on AKS with rights of another cloud",
    yaml: `${azure}clusters:
  a: { location: sea, orchestrator: aks, network: main, identities: { billing/worker: { google: [{ role: x, on: y }] } } }
`,
    expect: [
      {
        code: "B4058",
        line: 8,
        column: 87,
        path: "clusters.a.identities.billing/worker",
        fix: "add azure: [{ role: …, on: … }], or remove the identity",
      },
    ],
  },
  {
    name: "a role on what is no resource of Azure",
    yaml: `${azure}clusters:
  a: { location: sea, orchestrator: aks, network: main, identities: { billing/worker: { azure: [{ role: Reader, on: x }] } } }
`,
    expect: [
      {
        code: "B5213",
        line: 8,
        column: 117,
        path: "clusters.a.identities.billing/worker.azure.0.on",
        fix: "write the id, which begins with /subscriptions/ or /providers/",
      },
    ],
  },
  {
    name: "a key of AKS without version, and nobody who may use it",
    yaml: `${azure}clusters:
  a: { location: sea, orchestrator: aks, network: main, encryption: { key: "https://vault.vault.azure.net/keys/apps" } }
`,
    expect: [
      {
        code: "B5216",
        line: 8,
        column: 76,
        path: "clusters.a.encryption.key",
        fix: "write https://VAULT.vault.azure.net/keys/NAME/VERSION, and roles.controlPlane with an identity that has the roles Key Vault Crypto User and Key Vault Crypto Service Encryption User there",
      },
      {
        code: "B5216",
        line: 8,
        column: 76,
        path: "clusters.a.encryption.key",
        fix: "write https://VAULT.vault.azure.net/keys/NAME/VERSION, and roles.controlPlane with an identity that has the roles Key Vault Crypto User and Key Vault Crypto Service Encryption User there",
      },
    ],
  },
  {
    name: "a role of AWS for nodes of AKS",
    yaml: `${azure}clusters:
  a: { location: sea, orchestrator: aks, network: main, roles: { nodes: "arn:aws:iam::123456789012:role/nodes" } }
`,
    expect: [
      {
        code: "B4068",
        line: 8,
        column: 73,
        path: "clusters.a.roles.nodes",
        fix: "write /subscriptions/…/resourceGroups/…/providers/Microsoft.ManagedIdentity/userAssignedIdentities/NAME",
      },
    ],
  },
];
