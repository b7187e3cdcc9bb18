/** The files of a new project other than its spec. It installs, checks and synthesizes without changes. */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cloudBindings, helmBinding } from "../../constructs/assembly/bindings";
import { orchestratorRecord } from "../../constructs/catalog/orchestrators";
import { packageRoot } from "../../constructs/catalog/package-root";
import type { Answers } from "./answers";
import { starterClouds } from "./clouds";
import { type Dependency, dependencyOn, sourceOf } from "./package-source";
import { workflow } from "./workflow";

interface Package {
  readonly version: string;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

export interface ProjectFiles {
  /** Texts by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Why others cannot install the project; null if they can. */
  readonly problem: Dependency["problem"];
}

/** @param folder of the project, absolute; it may not exist yet */
export function projectFiles({ name, places }: Answers, folder: string): ProjectFiles {
  const { version, peerDependencies } = JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")) as Package;
  // Charts are installed by Helm, and a change as small as a range of counts adds the first one.
  const charts = places.some(({ cloud }) => orchestratorRecord(starterClouds[cloud].orchestrator).kubernetes) ? [helmBinding] : [];
  const needed = ["cdktf", "constructs", ...places.map(({ cloud }) => cloudBindings[cloud]), ...charts].sort();
  const range = (peer: string): string => rangeFor(peerDependencies[peer] ?? "*");
  const { specifier, problem } = dependencyOn(sourceOf(packageRoot()), folder, version);
  const files = {
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
        diff: "cdktf diff",
        deploy: 'cdktf deploy "*" --parallelism 8',
      },
      dependencies: { "berth-iac": specifier, ...Object.fromEntries(needed.map((each) => [each, range(each)])) },
      // Released together with cdktf, under the same number.
      devDependencies: { "cdktf-cli": range("cdktf") },
    }),
    ".gitignore": "node_modules/\ncdktf.out/\n.berth/\n*.tfstate*\n",
    ".github/workflows/berth.yaml": workflow,
    "README.md": readme(name),
  };
  return { files, problem };
}

/** The first range of a peer: later ones are for projects that install a successor under its name. */
const rangeFor = (peer: string): string => peer.split(" || ")[0] ?? peer;

const readme = (name: string): string => `# ${name}

\`berth.yaml\` describes the platform; Berth generates Terraform from it.

\`\`\`console
$ npm install
$ npx berth check           # problems of the spec
$ npx berth plan --all      # what Terraform would change; needs Terraform, and credentials for the cloud
$ npx cdktf deploy '*'      # every stack, in order
\`\`\`

Commit \`berth.lock.json\`, which pins choices (machines, versions, zones, ranges), and \`package-lock.json\`, which the workflow installs from.
The workflow checks and reviews every pull request. It has no credentials, and it never deploys.
`;
