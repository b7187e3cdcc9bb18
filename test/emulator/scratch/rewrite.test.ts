import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { JsonObject } from "../../../emulator/json";
import { inOrder, selectStacks } from "../../../emulator/scratch/manifest";
import { emulatedProvider } from "../../../emulator/scratch/provider-settings";
import { removeHindrances } from "../../../emulator/scratch/removals";
import { OutsideStateMissing, ScratchStates } from "../../../emulator/scratch/states";

const folder = mkdtempSync(join(tmpdir(), "berth-states-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function reader(backend: string, config: JsonObject): JsonObject {
  return {
    data: { terraform_remote_state: { network: { backend, config } } },
    output: { x: { value: "${data.terraform_remote_state.network.outputs.vpc_id}" } },
  };
}

function backend(kind: string, config: JsonObject): JsonObject {
  return { terraform: { backend: { [kind]: config } } };
}

describe("emulatedProvider", () => {
  const written = {
    region: "eu-central-1",
    alias: "b",
    profile: "prod",
    assume_role: [{ role_arn: "arn:aws:iam::222233334444:role/r" }],
    default_tags: [{ tags: {} }],
  };
  const { body, neutralised } = emulatedProvider(written, "http://127.0.0.1:1", ["ec2", "eks"]);

  it("keeps region, alias and tags, and sends every service to the emulator", () => {
    expect(body).toMatchObject({
      region: "eu-central-1",
      alias: "b",
      default_tags: [{ tags: {} }],
      s3_use_path_style: true,
      skip_credentials_validation: true,
    });
    expect(body.endpoints).toEqual([{ ec2: "http://127.0.0.1:1", eks: "http://127.0.0.1:1" }]);
  });

  it("assumes no role and uses no profile, and tells of the role", () => {
    expect(body).not.toHaveProperty("assume_role");
    expect(body).not.toHaveProperty("profile");
    expect(neutralised).toEqual(["assume_role"]);
  });

  it("calls with a key of the account that the block means", () => {
    expect(body.access_key).toBe("AKIAEMUL222233334444");
    expect(emulatedProvider({ allowed_account_ids: ["111122223333"] }, "", []).body.access_key).toBe("AKIAEMUL111122223333");
    expect(emulatedProvider({}, "", []).body).toMatchObject({ access_key: "test", region: "us-east-1" });
  });
});

describe("removeHindrances", () => {
  it("lifts protections and drops provisioners, and says which", () => {
    const json: JsonObject = {
      resource: {
        aws_eks_cluster: { c: { deletion_protection: true, lifecycle: { prevent_destroy: true, ignore_changes: ["x"] } } },
        aws_lb: { l: { enable_deletion_protection: false } },
        terraform_data: { wait: { provisioner: { "local-exec": { command: "aws" } } } },
      },
    };
    expect(removeHindrances(json)).toEqual({
      protections: [
        { address: "aws_eks_cluster.c", path: "lifecycle.prevent_destroy" },
        { address: "aws_eks_cluster.c", path: "deletion_protection" },
      ],
      provisioners: [{ address: "terraform_data.wait", path: "provisioner" }],
    });
    expect(json.resource).toEqual({
      aws_eks_cluster: { c: { deletion_protection: false, lifecycle: { ignore_changes: ["x"] } } },
      aws_lb: { l: { enable_deletion_protection: false } },
      terraform_data: { wait: {} },
    });
  });
});

describe("ScratchStates", () => {
  it.each<[string, JsonObject, JsonObject]>([
    ["local", { path: "../../../state/network.tfstate" }, { path: "../../../state/network.tfstate" }],
    ["s3", { bucket: "b", key: "k", region: "x", use_lockfile: true }, { bucket: "b", key: "k", region: "x" }],
    ["gcs", { bucket: "b", prefix: "p" }, { bucket: "b", prefix: "p", credentials: "c" }],
    [
      "azurerm",
      { storage_account_name: "s", container_name: "c", key: "k", use_oidc: true },
      { storage_account_name: "s", container_name: "c", key: "k" },
    ],
    ["http", { address: "https://example.com/s", lock_address: "https://example.com/l" }, { address: "https://example.com/s" }],
  ])("leads a reader of %s state to the scratch state of the stack that writes it", (kind, written, read) => {
    const states = new ScratchStates(folder);
    states.register("network-main", backend(kind, written), "/out/stacks/network-main");
    const json = { ...backend(kind, { key: "other", path: "other" }), ...reader(kind, read) };
    states.rewrite("cluster", json, "/out/stacks/cluster", {});
    expect(json.terraform).toEqual({ backend: { local: { path: join(folder, "cluster.tfstate") } } });
    expect(json.data).toEqual({
      terraform_remote_state: { network: { backend: "local", config: { path: join(folder, "network-main.tfstate") } } },
    });
  });

  it("leads no reader astray whose state only looks alike", () => {
    const states = new ScratchStates(folder);
    states.register("network-main", backend("s3", { bucket: "b", key: "k" }), "/out/stacks/network-main");
    expect(() => states.rewrite("cluster", reader("s3", { bucket: "other", key: "k" }), "/out", {})).toThrow(OutsideStateMissing);
  });

  it("puts given outputs in the place of a state that no stack writes", () => {
    const json = reader("s3", { bucket: "theirs", key: "k" });
    new ScratchStates(folder).rewrite("cluster", json, "/out", { network: { vpc_id: "vpc-1", subnet_ids: ["a"], on: true } });
    const state = JSON.parse(readFileSync(join(folder, "outside", "cluster-network.tfstate"), "utf8"));
    expect(state.outputs).toEqual({
      vpc_id: { value: "vpc-1", type: "string" },
      subnet_ids: { value: ["a"], type: ["tuple", ["string"]] },
      on: { value: true, type: "bool" },
    });
  });

  it("knows the readers whose state neither a stack writes nor anyone gave", () => {
    const states = new ScratchStates(folder);
    states.register("network-main", backend("s3", { bucket: "b", key: "k" }), "/out/stacks/network-main");
    expect(states.missing(reader("s3", { bucket: "theirs", key: "k" }), "/out", {})).toEqual(["network"]);
    expect(states.missing(reader("s3", { bucket: "theirs", key: "k" }), "/out", { network: {} })).toEqual([]);
    expect(states.missing(reader("s3", { bucket: "b", key: "k" }), "/out", {})).toEqual([]);
    expect(states.missing({}, "/out", {})).toEqual([]);
  });

  it("names the outputs that are used but were not given", () => {
    const rewrite = () => new ScratchStates(folder).rewrite("cluster", reader("s3", { bucket: "theirs" }), "/out", {});
    expect(rewrite).toThrow(/Stack cluster reads the state "network".*vpc_id/);
  });
});

describe("stacks of a manifest", () => {
  const entries = [
    { name: "a", dependencies: ["c"] },
    { name: "b", dependencies: [] },
    { name: "c", dependencies: ["b"] },
  ];

  it("come after what they depend on", () => expect(inOrder(entries).map((entry) => entry.name)).toEqual(["b", "c", "a"]));

  it("are refused when they go in a circle, which is shown", () =>
    expect(() =>
      inOrder([
        { name: "a", dependencies: ["b"] },
        { name: "b", dependencies: ["a"] },
      ]),
    ).toThrow("a → b → a"));

  it("bring what they depend on when some are chosen", () => {
    expect(selectStacks(inOrder(entries), ["c"]).map((entry) => entry.name)).toEqual(["b", "c"]);
    expect(() => selectStacks(entries, ["x"])).toThrow("There is no stack x; the stacks are a, b, c");
  });
});
