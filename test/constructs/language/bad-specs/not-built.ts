/** Specs with what is not built yet, and faults in it. */
import { type BadSpec, sound } from "../../../support/bad-spec";

export const notBuiltSpecs: readonly BadSpec[] = [
  {
    name: "a domain",
    yaml: `${sound}domains:
  example.org: { location: use1 }
`,
    expect: [{ code: "B8003", line: 9, column: 16, path: "domains.example.org", fix: "remove the entry" }],
  },
  {
    name: "a service",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, metrics: true }
services:
  api: { image: "example.org/api@sha256:0000000000000000000000000000000000000000000000000000000000000000", clusters: [apps] }
`,
    expect: [{ code: "B8001", line: 11, column: 8, path: "services.api", fix: "remove the entry" }],
  },
  {
    name: "an image",
    yaml: `${sound}registries:
  images: { location: use1 }
images:
  api: { context: ., registries: [images], tag: "1.4.2" }
`,
    expect: [{ code: "B8002", line: 11, column: 8, path: "images.api", fix: "remove the entry" }],
  },
  {
    name: "an orchestrator that is not built",
    yaml: `${sound}clusters:
  edge: { location: use1, orchestrator: nomad, network: main }
`,
    expect: [{ code: "B8006", line: 9, column: 41, path: "clusters.edge.orchestrator", fix: "remove orchestrator" }],
  },
  {
    name: "a hypervisor that is not built",
    yaml: `${sound}hypervisors:
  lab: { location: use1, hypervisor: xen }
`,
    expect: [
      {
        code: "B4031",
        line: 9,
        column: 38,
        path: "hypervisors.lab.hypervisor",
        fix: "remove it, or choose a value that the message allows",
      },
    ],
  },
  {
    name: "a hypervisor of other clouds",
    yaml: `${sound}hypervisors:
  lab: { location: use1, hypervisor: esxi }
`,
    expect: [
      {
        code: "B4033",
        line: 9,
        column: 38,
        path: "hypervisors.lab.hypervisor",
        fix: "choose a location of a cloud that the message allows, or another hypervisor",
      },
    ],
  },
  {
    name: "guests that share a port",
    yaml: `${sound}hypervisors:
  lab:
    location: use1
    hypervisor: kvm
    guests:
      a: { count: 2, image: &i { url: "https://example.org/a.qcow2", sha256: "0000000000000000000000000000000000000000000000000000000000000000" }, ports: [{ host: 8022, guest: 22 }] }
      b: { image: *i, ports: [{ host: 8023, guest: 22 }] }
`,
    expect: [
      { code: "B8004", line: 12, column: 5, path: "hypervisors.lab.guests", fix: "remove guests" },
      {
        code: "B2310",
        line: 14,
        column: 39,
        path: "hypervisors.lab.guests.b.ports.0.host",
        fix: "leave as many ports between the guests as they have copies, up to 65535",
      },
    ],
  },
  {
    name: "ids of another cloud",
    yaml: `apiVersion: berth/v1
name: shop
locations: { euw1: { cloud: google, region: europe-west1, project: shop-prod } }
networks:
  old: { existing: { id: x, private: { a: subnet-1 } } }
`,
    expect: [
      { code: "B2304", line: 5, column: 20, path: "networks.old.existing.subnet", fix: "write subnet" },
      { code: "B2304", line: 5, column: 38, path: "networks.old.existing.private", fix: "remove private" },
    ],
  },
  {
    name: "a replica in another cloud",
    yaml: `apiVersion: berth/v1
name: shop
locations: { euw1: { cloud: google, region: europe-west1, project: shop-prod }, use1: { cloud: aws, region: us-east-1, account: "123456789012" } }
registries:
  images: { location: use1, replicas: [euw1] }
`,
    expect: [{ code: "B3003", line: 5, column: 40, path: "registries.images.replicas.0", fix: "name an entry of the same cloud" }],
  },
];
