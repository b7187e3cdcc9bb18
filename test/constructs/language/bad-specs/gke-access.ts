/** Specs with access, identities and roles that GKE does not have. */
import type { BadSpec } from "../../../support/bad-spec";
import { ground } from "./gke";

export const gkeAccessSpecs: readonly BadSpec[] = [
  {
    name: "an admin that is no member of IAM",
    yaml: `${ground}clusters:
  apps: { orchestrator: gke, network: main, access: { admins: [jo@example.org] } }
`,
    expect: [
      {
        code: "B4055",
        line: 8,
        column: 64,
        path: "clusters.apps.access.admins.0",
        fix: "write for example group:platform@example.org, user:jo@example.org or serviceAccount:ci@shop-prod.iam.gserviceaccount.com",
      },
    ],
  },
  {
    name: "a member that is listed twice",
    yaml: `${ground}clusters:
  apps: { orchestrator: gke, network: main, access: { viewers: ["group:a@example.org", "group:a@example.org"] } }
`,
    expect: [{ code: "B2311", line: 8, column: 88, path: "clusters.apps.access.viewers.1", fix: "remove one group:a@example.org" }],
  },
  {
    name: "a public range at a private endpoint",
    yaml: `${ground}clusters:
  apps: { orchestrator: gke, network: main, access: { from: [203.0.113.0/24] } }
`,
    expect: [
      {
        code: "B4056",
        line: 8,
        column: 62,
        path: "clusters.apps.access.from.0",
        fix: "list the IPv4 ranges from which the endpoint is reached",
      },
    ],
  },
  {
    name: "an identity without rights in Google Cloud",
    yaml: `${ground}clusters:
  apps: { orchestrator: gke, network: main, identities: { a/b: { azure: [{ role: Reader, on: /subscriptions/1 }] } } }
`,
    expect: [
      {
        code: "B4058",
        line: 8,
        column: 64,
        path: "clusters.apps.identities.a/b",
        fix: "add google: [{ role, on }], or remove the identity",
      },
    ],
  },
  {
    name: "a right on what has none of its own",
    yaml: `${ground}clusters:
  apps: { orchestrator: gke, network: main, identities: { a/b: { google: [{ role: roles/storage.admin, on: shop }] } } }
`,
    expect: [
      {
        code: "B4964",
        line: 8,
        column: 108,
        path: "clusters.apps.identities.a/b.google.0.on",
        fix: "write a role such as roles/storage.objectViewer, and a resource in one of the forms that the message lists",
      },
    ],
  },
  {
    name: "a role of GKE's control plane",
    yaml: `${ground}clusters:
  apps: { orchestrator: gke, network: main, roles: { controlPlane: a@shop-prod.iam.gserviceaccount.com } }
`,
    expect: [
      {
        code: "B4068",
        line: 8,
        column: 68,
        path: "clusters.apps.roles.controlPlane",
        fix: "remove it, or write the role in the form that its cloud uses",
      },
    ],
  },
];
