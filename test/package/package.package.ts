import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { resolverTables } from "../../constructs/assembly/tables";
import { changeText, tryDeployment } from "../../emulator";
import { withoutPython, withoutTerraform } from "../emulator/available";
import { cdktfSynth, compileApp, folderFor, install, linkBinding, megabytes, pack, removeAll, repository, run, succeed } from "./installed";

const { devDependencies } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8")) as {
  devDependencies: Record<string, string>;
};
const pinned = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, devDependencies[name] ?? ""]));
const berth = (folder: string, ...args: readonly string[]) =>
  run(folder, process.execPath, "node_modules/berth-iac/dist/cli/berth.js", ...args);
const bindingsIn = (folder: string): string[] => {
  const scope = join(folder, "node_modules/@cdktf");
  return existsSync(scope)
    ? readdirSync(scope)
        .filter((name) => /^provider-(?:aws|azurerm|google|helm)$/.test(name))
        .sort()
    : [];
};
const readStack = (outdir: string, stack: string) => JSON.parse(readFileSync(join(outdir, "stacks", stack, "cdk.tf.json"), "utf8"));

let tarball: string;
beforeAll(() => {
  tarball = pack();
});
afterAll(removeAll);

describe("the package without any binding", () => {
  const folder = folderFor("bare");
  beforeAll(() => install(folder, { "berth-iac": `file:${tarball}`, ...pinned("cdktf", "constructs") }));

  it("is small, and so is what it needs", () => {
    const [own, all] = [megabytes(join(folder, "node_modules/berth-iac")), megabytes(join(folder, "node_modules"))];
    console.log(`berth ${own} MB installed; with all that it needs, without bindings, ${all} MB`);
    expect(own).toBeLessThan(8);
    expect(all).toBeLessThan(60);
    expect(bindingsIn(folder)).toEqual([]);
  });

  it("resolves a spec, and says what check and synthesis lack and how to get it", () => {
    expect(run(folder, "npx", "berth", "init", "--name", "shop", "--cloud", "aws", "--account", "123456789012", "--force")).toMatchObject({
      status: 0,
    });
    expect(run(folder, "npx", "berth", "resolve")).toMatchObject({ status: 0 });
    for (const command of [["check", "--locked"], ["synth"]]) {
      const ran = berth(folder, ...command);
      expect(ran.status).toBe(1);
      expect(ran.text).toMatch(
        /error {2}B6103 {2}networks\.main\n {2}network-main needs @cdktf\/provider-aws, which is not installed\n {2}fix: npm install @cdktf\/provider-aws@/,
      );
    }
    expect(existsSync(join(folder, "cdktf.out/manifest.json"))).toBe(false);
  });

  it("says so to an app too", () => {
    const script = `const b = require("berth-iac"), { App } = require("cdktf");
      const location = b.defineLocation("use1", { cloud: "aws", region: "us-east-1", account: "123456789012" });
      new b.BerthStack(new App({ outdir: "app.out" }), "shop", { platform: { name: "shop" }, location });`;
    expect(run(folder, process.execPath, "-e", script).text).toMatch(/BerthError.*B6103 {2}shop\n.*npm install @cdktf\/provider-aws@/s);
  });
});

describe("the package for AWS alone", () => {
  const folder = folderFor("aws");
  const app = join(folder, "app");
  let outdir: string;

  it("comes from the tarball to its first synthesis by three commands, and soon", () => {
    const started = Date.now();
    succeed(folder, "npx", "--yes", "--package", tarball, "berth", "init", "--name", "shop", "--cloud", "aws", "--account", "123456789012");
    succeed(folder, "npm", "install", "--prefer-offline", "--no-audit", "--no-fund");
    succeed(folder, "npx", "berth", "synth", "--locked");
    const seconds = Math.round((Date.now() - started) / 1000);
    console.log(`from nothing to the first synthesis: ${seconds} s; node_modules ${megabytes(join(folder, "node_modules"))} MB`);
    expect(bindingsIn(folder)).toEqual(["provider-aws", "provider-helm"]);
    expect(run(folder, "npx", "cdktf", "--version"), "the command line that deploys").toMatchObject({ status: 0 });
    expect(readdirSync(join(folder, "cdktf.out/stacks"))).toContain("cluster-apps");
    expect(seconds).toBeLessThan(180);
  });

  it("compiles in a strict app that checks its libraries, and synthesizes by cdktf", () => {
    succeed(folder, "npm", "install", "--prefer-offline", "--save-dev", "--save-exact", `@types/node@${devDependencies["@types/node"]}`);
    compileApp(folderFor("aws/app"), "aws");
    outdir = cdktfSynth(app);
    expect(bindingsIn(folder)).toEqual(["provider-aws", "provider-helm"]);
    expect(JSON.parse(readFileSync(join(app, "app.lock.json"), "utf8")).choices).toHaveProperty(["clusters.apps.version"]);
  });

  it("lets each way change what was decided", () => {
    const { resource } = readStack(outdir, "apps");
    const cluster = resource.aws_eks_cluster.apps_cluster;
    expect(cluster.zonal_shift_config ?? { enabled: false }).toEqual({ enabled: false });
    expect(cluster.tags).toMatchObject({ patched: "yes" });
    expect(resource.aws_ssm_parameter.endpoint.value).toBe("${aws_eks_cluster.apps_cluster.endpoint}");
  });

  it("makes what the README shows", () => {
    const shown = folderFor("aws/readme");
    compileApp(shown, "aws");
    const [, example = ""] =
      /```ts\n(import .*? from "berth-iac";\n.*?)```/s.exec(readFileSync(join(repository, "README.md"), "utf8")) ?? [];
    writeFileSync(join(shown, "main.ts"), example);
    succeed(shown, process.execPath, join(repository, "node_modules/typescript/bin/tsc"), "-p", ".");
    expect(readdirSync(join(cdktfSynth(shown), "stacks"))).toEqual(["shop"]);
  });

  it("says at compile time what an orchestrator does not have", () => {
    const wrong = folderFor("aws/wrong");
    compileApp(wrong, "aws");
    writeFileSync(join(wrong, "main.ts"), readFileSync(join(wrong, "main.ts"), "utf8").replace("eks: { zonalShift: false }", "gke: {}"));
    const compiled = run(wrong, process.execPath, join(repository, "node_modules/typescript/bin/tsc"), "-p", ".");
    expect(compiled.status).not.toBe(0);
    expect(compiled.text).toMatch(/'gke' does not exist/);
  });

  it("deploys the app with real Terraform, finds no change, and destroys it", async (context) => {
    const missing = (await withoutTerraform()) ?? (await withoutPython());
    if (missing !== undefined) return context.skip(missing);
    const report = await tryDeployment({ outdir });
    const troubles = report.deployed.flatMap(({ stack, error, drift }) => [
      ...(error ? [`${stack}: ${error.message}`] : []),
      ...drift.map((change) => `${stack}: ${changeText(change)}`),
    ]);
    expect(troubles).toEqual([]);
    expect(report.ok).toBe(true);
    expect(report.deployed.map(({ stack }) => stack).sort()).toEqual(["apps", "base"]);
    expect(report.deployed.every(({ counts }) => counts.created > 10)).toBe(true);
  });
});

const built =
  (["google", "azure"] as const).every((cloud) => Object.hasOwn(resolverTables.clouds, cloud)) &&
  Object.hasOwn(resolverTables.clusters, "gke");

describe.skipIf(!built)("the package for three clouds", () => {
  it("makes an EKS cluster, a GKE cluster and a registry in Azure from props alone", () => {
    const folder = folderFor("three");
    install(folder, { "berth-iac": `file:${tarball}`, ...pinned("cdktf", "constructs", "@types/node") });
    for (const provider of ["aws", "google", "azurerm"]) linkBinding(folder, `@cdktf/provider-${provider}`);
    compileApp(folder, "three-clouds");
    const outdir = cdktfSynth(folder);
    const [aws, google, azure] = ["on-aws", "on-google", "on-azure"].map((stack) => readStack(outdir, stack));
    expect(Object.keys(aws.resource.aws_eks_cluster)).toEqual(["east_cluster"]);
    const [gke] = Object.values<Record<string, unknown>>(google.resource.google_container_cluster);
    expect(gke).toMatchObject({ description: "patched", release_channel: { channel: "STABLE" } });
    expect(Object.keys(azure.resource.azurerm_container_registry)).toHaveLength(1);
  });
});
