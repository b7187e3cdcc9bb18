/** Invalid services; each also draws the error that services are not built yet. */
import { type BadSpec, sound } from "../../../support/bad-spec";

export const servicesSpecs: readonly BadSpec[] = [
  {
    name: "a service whose rollout cannot succeed",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, metrics: true }
images: { api: { context: ., registries: [images], tag: v1 } }
registries: { images: { location: use1 } }
services:
  api: { image: api, clusters: [apps], rollout: { deadline: 20s } }
`,
    expect: [
      { code: "B8002", line: 10, column: 16, path: "images.api", fix: "remove the entry" },
      { code: "B8001", line: 13, column: 8, path: "services.api", fix: "remove the entry" },
      { code: "B2313", line: 13, column: 61, path: "services.api.rollout.deadline", fix: "write deadline: 60s" },
    ],
  },
  {
    name: "a load balancer of a service that does not listen",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, metrics: true }
images: { api: { context: ., registries: [images], tag: v1 } }
registries: { images: { location: use1 } }
services:
  api: { image: api, clusters: [apps], public: { tls: false } }
`,
    expect: [
      { code: "B8002", line: 10, column: 16, path: "images.api", fix: "remove the entry" },
      { code: "B8001", line: 13, column: 8, path: "services.api", fix: "remove the entry" },
      { code: "B2312", line: 13, column: 48, path: "services.api.public", fix: "add port, or remove the key" },
    ],
  },
  {
    name: "a secret without an entry for the cloud",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, metrics: true }
images: { api: { context: ., registries: [images], tag: v1 } }
registries: { images: { location: use1 } }
services:
  api: { image: api, clusters: [apps], secrets: { DB: { google: projects/x/secrets/db } } }
`,
    expect: [
      { code: "B8002", line: 10, column: 16, path: "images.api", fix: "remove the entry" },
      { code: "B8001", line: 13, column: 8, path: "services.api", fix: "remove the entry" },
      { code: "B2316", line: 13, column: 55, path: "services.api.secrets.DB", fix: "add aws: ID" },
    ],
  },
  {
    name: "a pool that the cluster does not have",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, metrics: true }
images: { api: { context: ., registries: [images], tag: v1 } }
registries: { images: { location: use1 } }
services:
  api: { image: api, clusters: [apps], pools: [gpu] }
`,
    expect: [
      { code: "B8002", line: 10, column: 16, path: "images.api", fix: "remove the entry" },
      { code: "B8001", line: 13, column: 8, path: "services.api", fix: "remove the entry" },
      { code: "B3001", line: 13, column: 48, path: "services.api.pools.0", fix: "set pools by cluster in per" },
    ],
  },
  {
    name: "an exception of a service for a cluster where it does not run",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, metrics: true }
images: { api: { context: ., registries: [images], tag: v1 } }
registries: { images: { location: use1 } }
services:
  api: { image: api, clusters: [apps], per: { aps: { cpu: 1 } } }
`,
    expect: [
      { code: "B8002", line: 10, column: 16, path: "images.api", fix: "remove the entry" },
      { code: "B8001", line: 13, column: 8, path: "services.api", fix: "remove the entry" },
      { code: "B3010", line: 13, column: 47, path: "services.api.per.aps", fix: "write apps" },
    ],
  },
  {
    name: "an image that is neither built nor pinned",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, metrics: true }
images: { api: { context: ., registries: [images], tag: v1 } }
registries: { images: { location: use1 } }
services:
  api: { image: "nginx:1.27", clusters: [apps], port: 80 }
`,
    expect: [
      { code: "B8002", line: 10, column: 16, path: "images.api", fix: "remove the entry" },
      { code: "B8001", line: 13, column: 8, path: "services.api", fix: "remove the entry" },
      { code: "B2317", line: 13, column: 17, path: "services.api.image", fix: "write a key of images, or HOST/NAME@sha256:DIGEST" },
    ],
  },
  {
    name: "a rule of scaling without room",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, metrics: true }
images: { api: { context: ., registries: [images], tag: v1 } }
registries: { images: { location: use1 } }
services:
  api: { image: api, clusters: [apps], port: 80, replicas: 3, scale: { cpu: 60 } }
`,
    expect: [
      { code: "B8002", line: 10, column: 16, path: "images.api", fix: "remove the entry" },
      { code: "B8001", line: 13, column: 8, path: "services.api", fix: "remove the entry" },
      { code: "B2318", line: 13, column: 70, path: "services.api.scale", fix: "write replicas: { min: …, max: … }, or remove scale" },
    ],
  },
  {
    name: "a host in none of the domains",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, metrics: true }
images: { api: { context: ., registries: [images], tag: v1 } }
registries: { images: { location: use1 } }
services:
  api: { image: api, clusters: [apps], port: 80, public: { host: api.example.org } }
`,
    expect: [
      { code: "B8002", line: 10, column: 16, path: "images.api", fix: "remove the entry" },
      { code: "B8001", line: 13, column: 8, path: "services.api", fix: "remove the entry" },
      {
        code: "B2315",
        line: 13,
        column: 66,
        path: "services.api.public.host",
        fix: "add the zone to domains, or write tls: { certificate: ID } or tls: false",
      },
    ],
  },
  {
    name: "one host on two clusters",
    yaml: `${sound}clusters:
  apps: { location: [use1, usw2], orchestrator: eks, metrics: true }
images: { api: { context: ., registries: [images], tag: v1 } }
registries: { images: { location: use1 } }
services:
  api: { image: api, clusters: [apps], port: 80, public: { host: api.example.org, tls: false } }
`,
    expect: [
      { code: "B8002", line: 10, column: 16, path: "images.api", fix: "remove the entry" },
      { code: "B8001", line: 13, column: 8, path: "services.api", fix: "remove the entry" },
      {
        code: "B2314",
        line: 13,
        column: 66,
        path: "services.api.public.host",
        fix: "write a pattern with {cluster} or {location}, or add weights",
      },
    ],
  },
];
