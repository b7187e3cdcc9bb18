/** Specs that say what they mean, and mean what a rule refuses. */
import { type BadSpec, sound } from "../../../support/bad-spec";

const image = "ghcr.io/example/api@sha256:0000000000000000000000000000000000000000000000000000000000000000";
const notBuilt = "remove the entry";
const store = (name: string): string => `store it in the cloud's secret store and reference it: secrets: { ${name}: { … } }`;

export const rulesSpecs: readonly BadSpec[] = [
  {
    name: "a secret in the environment of a service that is not built yet",
    yaml: `${sound}clusters:
  apps: { location: [use1, usw2], orchestrator: eks, network: main }
services:
  api:
    image: ${image}
    clusters: [apps]
    env:
      LOG_LEVEL: info
      TOKEN_URL: https://login.example.org
      DB_PASSWORD: hunter2
      DATABASE_URL: "postgres://app:hunter2@db/shop"
`,
    expect: [
      { code: "B8001", line: 11, column: 3, path: "services.api", fix: notBuilt },
      { code: "B5009", line: 17, column: 20, path: "services.api.env.DB_PASSWORD", fix: store("DB_PASSWORD") },
      { code: "B5009", line: 18, column: 21, path: "services.api.env.DATABASE_URL", fix: store("DATABASE_URL") },
    ],
  },
  {
    name: "a secret in the exception for one cluster",
    yaml: `${sound}clusters:
  apps: { location: [use1, usw2], orchestrator: eks, network: main }
services:
  api:
    image: ${image}
    clusters: [apps]
    env: { API_KEY: "" }
    per: { apps-usw2: { env: { API_KEY: abc123 } } }
`,
    expect: [
      { code: "B8001", line: 11, column: 3, path: "services.api", fix: notBuilt },
      { code: "B5009", line: 15, column: 41, path: "services.api.per.apps-usw2.env.API_KEY", fix: store("API_KEY") },
    ],
  },
  {
    name: "a secret that is waived",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main }
services:
  api: { image: ${image}, clusters: [apps], env: { DEMO_TOKEN: abc } }
waivers:
  - { rule: secret-in-env, at: services.api.env.DEMO_TOKEN, reason: of a public demonstration }
`,
    expect: [{ code: "B8001", line: 11, column: 8, path: "services.api", fix: notBuilt }],
  },
];
