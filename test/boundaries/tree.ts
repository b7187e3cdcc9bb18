/** Small compiled trees, and what dependency-cruiser says about them by the project's own rules. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from "dependency-cruiser";

interface Configuration {
  readonly forbidden: IForbiddenRuleType[];
  readonly options: ICruiseOptions & { readonly enhancedResolveOptions: Record<string, unknown> };
}

export const configuration = createRequire(__filename)("../../.dependency-cruiser.cjs") as Configuration;

/** Packages that the trees may import. */
const packages: Record<string, string> = {
  "package.json": JSON.stringify({
    name: "tree",
    dependencies: { zod: "1" },
    peerDependencies: { cdktf: "1", constructs: "1", "@cdktf/provider-aws": "1", "@cdktf/provider-google": "1" },
    devDependencies: { vitest: "1", cdktf: "1", constructs: "1", "@cdktf/provider-aws": "1", "@cdktf/provider-google": "1" },
  }),
  "node_modules/zod/index.js": "",
  "node_modules/vitest/index.js": "",
  "node_modules/cdktf/index.js": "",
  "node_modules/constructs/index.js": "",
  "node_modules/@cdktf/provider-aws/lib/eks-cluster/index.js": "",
  "node_modules/@cdktf/provider-google/lib/container-cluster/index.js": "",
  "node_modules/@cdktf/provider-aws/lib/index.js": "",
  "node_modules/@cdktf/provider-aws/package.json": JSON.stringify({ name: "@cdktf/provider-aws", main: "lib/index.js" }),
};

/** File below dist/ → what it requires. */
export type Tree = Readonly<Record<string, readonly string[]>>;

/** @returns `rule file → imported file`, sorted */
export async function violationsIn(tree: Tree): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "berth-tree-"));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  try {
    for (const [file, text] of Object.entries(packages)) write(file, text);
    for (const [file, imports] of Object.entries(tree)) write(join("dist", file), imports.map((each) => `require("${each}");\n`).join(""));
    const { enhancedResolveOptions, ...options } = configuration.options;
    const rules = { forbidden: configuration.forbidden };
    const result = await cruise(["dist"], { ...options, ruleSet: rules, validate: true, baseDir: folder }, enhancedResolveOptions);
    return (result.output as ICruiseResult).summary.violations.map(({ rule, from, to }) => `${rule.name} ${from} → ${to}`).sort();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
