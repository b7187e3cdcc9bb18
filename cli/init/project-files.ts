/** The files of a new project other than its spec. It installs, checks and synthesizes without changes. */
import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { packageRoot } from "../../constructs/catalog/package-root";
import type { Answers } from "./answers";
import { starterClouds } from "./clouds";

interface Package {
  readonly version: string;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The version of the cdktf command line that matches these bindings. */
const CDKTF_CLI = "cdktf-cli@0.21.0";

/**
 * Texts by path.
 * @param more packages that the platform needs in addition to those of its clouds
 */
export function projectFiles({ name, places }: Answers, more: readonly string[]): Readonly<Record<string, string>> {
  const { version, peerDependencies } = JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")) as Package;
  const needed = ["cdktf", "constructs", ...places.map(({ cloud }) => starterClouds[cloud].binding), ...more].sort();
  const dependencies = {
    "berth-iac": installedFrom() ?? `^${version}`,
    ...Object.fromEntries(needed.map((each) => [each, rangeFor(peerDependencies[each] ?? "*")])),
  };
  return {
    "cdktf.json": json({
      language: "typescript",
      app: "node node_modules/berth-iac/dist/stacks/main.js",
      projectId: randomUUID(),
      sendCrashReports: "false",
      terraformProviders: [],
      terraformModules: [],
      context: { berth: { spec: "berth.yaml" } },
    }),
    "package.json": json({
      name,
      private: true,
      scripts: {
        check: "berth check",
        synth: "berth synth",
        diff: `npx --yes ${CDKTF_CLI} diff`,
        deploy: `npx --yes ${CDKTF_CLI} deploy "*" --parallelism 8`,
      },
      dependencies,
    }),
    ".gitignore": "node_modules/\ncdktf.out/\n.berth/\n*.tfstate*\n",
    ".github/workflows/berth.yaml": workflow,
    "README.md": readme(name),
  };
}

/** The first range of a peer: later ones are for projects that install a successor under its name. */
const rangeFor = (peer: string): string => peer.split(" || ")[0] ?? peer;

/** The file that npm installed this package from, if it was one: the project then uses the same file. */
function installedFrom(): string | null {
  const lock = join(dirname(packageRoot()), ".package-lock.json");
  if (!existsSync(lock)) return null;
  const { packages } = JSON.parse(readFileSync(lock, "utf8")) as { packages: Record<string, { resolved?: string }> };
  const from = packages["node_modules/berth-iac"]?.resolved;
  if (from === undefined || !from.startsWith("file:")) return null;
  return `file:${resolve(dirname(dirname(packageRoot())), from.slice("file:".length))}`;
}

const workflow = `name: berth
on:
  pull_request:
  push: { branches: [main] }
permissions: { contents: read }
jobs:
  check:
    runs-on: ubuntu-latest
    env: { CHECKPOINT_DISABLE: "1" }
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with: { node-version: 22 }
      - run: npm install --no-audit --no-fund
      - run: npx berth check --locked
      - run: npx berth synth --locked
`;

const readme = (name: string): string => `# ${name}

\`berth.yaml\` describes the platform; Berth generates Terraform from it.

\`\`\`console
$ npm install
$ npm run check     # problems of the spec
$ npm run synth     # the Terraform of every stack, in cdktf.out
$ npm run deploy    # needs Terraform, and credentials for the cloud
\`\`\`

\`berth.lock.json\` pins choices: machines, versions, zones, ranges. Commit it.
`;
