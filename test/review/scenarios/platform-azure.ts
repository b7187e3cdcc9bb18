/** One platform on Azure that scenarios change in one place. */

export const azurePlatform = `apiVersion: berth/v1
name: shop
environment: prod
labels: { team: payments }
locations:
  sea:
    cloud: azure
    region: southeastasia
    subscription: 00000000-0000-0000-0000-000000000001
    tenant: 00000000-0000-0000-0000-000000000002
networks:
  main: { cidr: 10.40.0.0/16 }
registries:
  images: { repositories: [api, web], tags: mutable, scan: false, readers: [apps] }
clusters:
  apps:
    orchestrator: aks
    network: main
    version: "1.34"
    access: { admins: [00000000-0000-0000-0000-00000000000a] }
    pools:
      general: { machine: { cpu: 4, memory: 16Gi }, count: { min: 3, max: 9 } }
      batch: { machine: { cpu: 8, memory: 32Gi }, count: { min: 0, max: 4 }, spot: true }
    logs: { retention: 90d }
  lab:
    orchestrator: aks
    network: main
    version: "1.34"
    deletionProtection: false
    pools: { work: { count: 2 } }
hypervisors:
  hosts: { network: main, hypervisor: kvm, hosts: { count: 2, machine: { cpu: 8, memory: 32Gi }, disk: 256Gi } }
`;
