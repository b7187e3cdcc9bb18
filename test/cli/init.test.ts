import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { offeredClouds, starterClouds } from "../../cli/init/clouds";
import { cloudBindings } from "../../constructs/assembly/bindings";
import type { Cloud } from "../../constructs/platform/types/location";

const program = join(__dirname, "../../dist/cli/berth.js");
const fresh = () => mkdtempSync(join(tmpdir(), "berth-init-"));

/** Without a terminal, in a folder. */
function berth(folder: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  return { status, text: stdout + stderr };
}

const accounts: Readonly<Record<Cloud, string>> = {
  aws: "123456789012",
  google: "shop-dev",
  azure: "00000000-0000-4000-8000-000000000000",
};
const flagsOf = (clouds: readonly Cloud[]) => [
  ...["init", "--name", "shop", "--cloud", clouds.join(",")],
  ...clouds.flatMap((cloud) => [`--${starterClouds[cloud].accountKey}`, accounts[cloud]]),
];

/** Every set of clouds that this version builds, but the empty one. */
const combinations = setsOf(offeredClouds()).filter((set) => set.length > 0);

function setsOf([first, ...rest]: readonly Cloud[]): Cloud[][] {
  if (first === undefined) return [[]];
  return setsOf(rest).flatMap((set) => [set, [first, ...set]]);
}

const files = ["berth.yaml", "berth.lock.json", "cdktf.json", "package.json", ".gitignore", ".github/workflows/berth.yaml", "README.md"];

describe("berth init", () => {
  it.each(combinations.map((clouds) => [clouds.join(", "), clouds] as const))(
    "writes a project for %s that passes berth check as its CI example asks, and synthesizes",
    (_names, clouds) => {
      const folder = fresh();
      expect(berth(folder, ...flagsOf(clouds))).toMatchObject({ status: 0 });
      for (const file of files) expect(existsSync(join(folder, file)), file).toBe(true);
      expect(berth(folder, "check", "--locked")).toMatchObject({ status: 0, text: expect.stringMatching(/^ok {2}shop/m) });
      expect(berth(folder, "synth", "--locked")).toMatchObject({ status: 0 });
      const { dependencies, devDependencies, scripts } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
      expect(dependencies).toMatchObject({ "berth-iac": expect.stringMatching(/^\^|^file:/), cdktf: "^0.21.0" });
      expect(devDependencies, "npx cdktf runs the command line that fits").toEqual({ "cdktf-cli": "^0.21.0" });
      expect(scripts.deploy).toMatch(/^cdktf deploy /);
      expect(dependencies, "a range of counts needs Helm").toHaveProperty("@cdktf/provider-helm");
      for (const [cloud, binding] of Object.entries(cloudBindings)) expect(binding in dependencies).toBe(clouds.includes(cloud as Cloud));
      const stacks = execFileSync("ls", [join(folder, "cdktf.out/stacks")], { encoding: "utf8" });
      expect(stacks.match(/^cluster-/gm)).toHaveLength(clouds.length);
    },
    60_000,
  );

  it("writes administrators, of whose absence it warns, and ends with the command that deploys", () => {
    const admins: Readonly<Record<Cloud, string>> = {
      aws: "arn:aws:iam::123456789012:role/admins",
      google: "group:platform@example.org",
      azure: "00000000-0000-4000-8000-000000000001",
    };
    const clouds = offeredClouds();
    const folder = fresh();
    const { text } = berth(folder, ...flagsOf(clouds), "--admin", ...clouds.map((cloud) => `${cloud}=${admins[cloud]}`));
    expect(text).not.toContain("B5012");
    expect(text).toMatch(/Next:\n(?: {2}\$ .*\n)*? {2}\$ npx cdktf deploy '\*' .*\n/);
    const { clusters } = parse(readFileSync(join(folder, "berth.yaml"), "utf8"));
    for (const cloud of clouds) expect(clusters.apps.per[cloud].access.admins).toEqual([admins[cloud]]);
    expect(berth(fresh(), ...flagsOf(["aws"]), "--admin", admins.aws).text).not.toContain("B5012");
    const without = fresh();
    expect(berth(without, ...flagsOf(["aws"])).text).toContain("B5012");
    const text2 = readFileSync(join(without, "berth.yaml"), "utf8");
    writeFileSync(join(without, "berth.yaml"), text2.replace("# access:", "access:"));
    expect(berth(without, "check").text).toMatch(/^ok/);
  });

  it("writes a workflow that installs from the lock, by pinned actions, reviews, and has no credentials", () => {
    const folder = fresh();
    berth(folder, ...flagsOf(["aws"]));
    const workflow = parse(readFileSync(join(folder, ".github/workflows/berth.yaml"), "utf8"));
    expect(workflow.permissions).toEqual({ contents: "read" });
    const { steps } = workflow.jobs.check as { steps: { uses?: string; run?: string; with?: Record<string, unknown> }[] };
    for (const { uses } of steps) expect(uses ?? "").toMatch(/^$|@[0-9a-f]{40}$/);
    expect(steps[0]?.with).toMatchObject({ "persist-credentials": false, "fetch-depth": 0 });
    const commands = steps.map(({ run }) => run ?? "").join("\n");
    expect(commands).toMatch(/^npm ci /m);
    expect(commands).toContain('berth review --base "$BASE" --head HEAD');
    expect(readFileSync(join(folder, ".github/workflows/berth.yaml"), "utf8")).not.toMatch(/npm install|secrets\.|run:.*\$\{\{/);
  });

  it("tells the editor of the schema, and takes regions, a name and a folder", () => {
    const folder = fresh();
    expect(berth(folder, ...flagsOf(["aws"]), "--region", "eu-west-1", "--dir", "deep/shop")).toMatchObject({ status: 0 });
    const text = readFileSync(join(folder, "deep/shop/berth.yaml"), "utf8");
    expect(text).toMatch(/^# yaml-language-server: \$schema=node_modules\/berth-iac\/schema\/berth\.schema\.json\n/);
    expect(parse(text)).toMatchObject({ name: "shop", locations: { aws: { region: "eu-west-1", account: accounts.aws } } });
  });

  it("writes nothing over what is there, and names it, unless it is told to", () => {
    const folder = fresh();
    writeFileSync(join(folder, "package.json"), "{}");
    writeFileSync(join(folder, "README.md"), "mine");
    expect(berth(folder, ...flagsOf(["aws"]))).toMatchObject({
      status: 1,
      text: expect.stringMatching(/B7002\n.*package\.json, README\.md; nothing was written/),
    });
    expect(existsSync(join(folder, "berth.yaml"))).toBe(false);
    expect(berth(folder, ...flagsOf(["aws"]), "--force")).toMatchObject({ status: 0 });
    expect(readFileSync(join(folder, "README.md"), "utf8")).toMatch(/^# shop/);
  });

  const refused: [string, string[], RegExp][] = [
    ["no cloud", ["--name", "shop"], /--cloud is required: one or more of aws/],
    ["no account", ["--name", "shop", "--cloud", "aws"], /--account is required/],
    ["an unknown cloud", ["--cloud", "aws,gcp"], /--cloud gcp: must be one of aws/],
    ["a region of nowhere", [...flagsOf(["aws"]).slice(1), "--region", "us-eats-1"], /--region us-eats-1: must be a region .*us-east-1/],
    ["a region of no cloud", [...flagsOf(["aws"]).slice(1), "--region", "google=europe-west1"], /write CLOUD=REGION/],
    ["a short account", ["--name", "shop", "--cloud", "aws", "--account", "12"], /--account 12: must be the 12 digits/],
    [
      "the account of another cloud",
      [...flagsOf(["aws"]).slice(1), "--project", "shop-dev"],
      /--project shop-dev: belongs to Google Cloud/,
    ],
    ["an administrator who is none", [...flagsOf(["aws"]).slice(1), "--admin", "jo"], /--admin jo: The principal is not the ARN/],
    ["an administrator of no cloud", [...flagsOf(["aws", "google"]).slice(1), "--admin", "jo"], /--admin jo: write CLOUD=PRINCIPAL/],
    ["a name that is none", ["--name", "Shop", "--cloud", "aws", "--account", accounts.aws], /--name Shop: must have 1 to 20/],
  ];
  it.each(refused)("refuses %s, and writes nothing", (_what, flags, message) => {
    const folder = fresh();
    expect(berth(folder, "init", ...flags)).toMatchObject({ status: 2, text: expect.stringMatching(message) });
    expect(existsSync(join(folder, "berth.yaml"))).toBe(false);
  });
});
