import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cliConfigText } from "../../../emulator/terraform/cli-config";
import { compareVersions, findMirrors, listProviders, type MirrorPlaces, terraformPlatform } from "../../../emulator/terraform/mirror";

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "berth-mirror-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function provide(mirror: string, type: string, version: string, platform = "linux_amd64"): string {
  const folder = join(root, mirror);
  mkdirSync(join(folder, "registry.terraform.io", "hashicorp", type, version, platform), { recursive: true });
  return folder;
}

function places(env: NodeJS.ProcessEnv = {}): MirrorPlaces {
  return { env, home: join(root, "home"), parents: [join(root, "opt")], shared: [join(root, "shared")] };
}

describe("findMirrors", () => {
  it("takes the folders of BERTH_PLUGIN_DIR alone, in their order", () => {
    provide("home/.terraform.d/plugins", "aws", "1.0.0");
    expect(findMirrors(places({ BERTH_PLUGIN_DIR: "/a:/b" }))).toEqual(["/a", "/b"]);
  });

  it("prefers Terraform's own folders to those below /opt", () => {
    provide("opt/plugins", "aws", "1.0.0");
    const home = provide("home/.terraform.d/plugins", "aws", "1.0.0");
    const shared = provide("shared", "aws", "1.0.0");
    expect(findMirrors(places())).toEqual([home, shared]);
  });

  it("finds any folder directly below /opt that contains the registry's name, and no other", () => {
    mkdirSync(join(root, "opt", "else"), { recursive: true });
    const mirror = provide("opt/plugins", "aws", "1.0.0");
    expect(findMirrors(places())).toEqual([mirror]);
  });

  it("finds nothing where there is nothing", () => expect(findMirrors(places())).toEqual([]));
});

describe("listProviders", () => {
  it("lists versions for this machine, newest first by number", () => {
    for (const version of ["5.9.0", "5.100.0", "5.20.1"]) provide("m", "aws", version);
    provide("m", "aws", "6.0.0", "darwin_arm64");
    const found = listProviders([join(root, "m")], "linux_amd64").map((provider) => provider.version);
    expect(found).toEqual(["5.100.0", "5.20.1", "5.9.0"]);
  });

  it("knows packed providers too", () => {
    const folder = join(provide("m", "aws", "1.0.0"), "registry.terraform.io", "hashicorp", "aws");
    writeFileSync(join(folder, "terraform-provider-aws_6.25.0_linux_amd64.zip"), "");
    expect(listProviders([join(root, "m")], "linux_amd64").map((provider) => provider.version)).toEqual(["6.25.0", "1.0.0"]);
  });
});

describe("cliConfigText", () => {
  it("takes mirrored providers from their mirror alone, and others from the registry", () => {
    const text = cliConfigText([{ mirror: "/m", source: "hashicorp/aws", version: "1.0.0" }]);
    expect(text).toContain('path    = "/m"');
    expect(text).toContain('include = ["registry.terraform.io/hashicorp/aws"]');
    expect(text).toContain('exclude = ["registry.terraform.io/hashicorp/aws"]');
  });

  it("is empty without a mirror", () => expect(cliConfigText([])).toBe(""));
});

it.each([
  ["5.100.0", "5.20.0", 1],
  ["1.0.0", "1.0", 0],
  ["1.9.9", "2.0.0", -1],
])("compareVersions orders %s and %s", (a, b, sign) => expect(Math.sign(compareVersions(a, b))).toBe(sign));

it.each([
  ["linux", "x64", "linux_amd64"],
  ["darwin", "arm64", "darwin_arm64"],
  ["win32", "x64", "windows_amd64"],
])("terraformPlatform names %s %s as Terraform does", (os, arch, name) => expect(terraformPlatform(os, arch)).toBe(name));
