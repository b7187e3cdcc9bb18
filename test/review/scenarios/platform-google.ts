/** One platform on Google Cloud that scenarios change in one place. */

export const googlePlatform = `apiVersion: berth/v1
name: shop
environment: prod
labels: { team: payments }
locations:
  euw1: { cloud: google, region: europe-west1, project: shop-prod }
networks:
  main: { cidr: 10.30.0.0/16 }
registries:
  images: { repositories: [api, web], readers: [apps] }
  drafts: { repositories: [draft], deletionProtection: false }
clusters:
  apps:
    orchestrator: gke
    network: main
    version: "1.34"
    access:
      from: [10.200.0.0/16]
      admins: ["group:platform@example.org"]
    pools:
      general: { machine: { cpu: 4, memory: 16Gi }, count: { min: 3, max: 12 } }
      batch: { machine: { cpu: 8, memory: 32Gi }, count: { min: 0, max: 4 }, spot: true }
    identities:
      billing/worker: { google: [{ role: roles/storage.objectViewer, on: projects/_/buckets/shop-invoices }] }
    logs: { retention: 90d }
    backup: { every: day, keep: 30d }
  lab:
    orchestrator: gke
    network: main
    mode: automatic
    deletionProtection: false
`;
