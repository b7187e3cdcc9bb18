import { describe, expect, it } from "vitest";
import type { JsonObject } from "./json";
import { checkRemoteStates } from "./remote-state";

const network: JsonObject = {
  terraform: { backend: { s3: { bucket: "state", key: "network.tfstate", use_lockfile: true } } },
  output: { vpc_id: { value: "x" } },
};
const cluster = (key: string, output: string): JsonObject => ({
  terraform: { backend: { s3: { bucket: "state", key: "cluster.tfstate" } } },
  data: { terraform_remote_state: { network: { backend: "s3", config: { key, bucket: "state" } } } },
  resource: { aws_subnet: { a: { vpc_id: `\${data.terraform_remote_state.network.outputs.${output}}` } } },
});
const judge = (reader: JsonObject, outside = false) =>
  checkRemoteStates(
    new Map([
      ["network-main", network],
      ["cluster-apps", reader],
    ]),
    () => outside,
  ).map(({ address, message }) => `${address}: ${message}`);

describe("what a stack reads from another's state", () => {
  it("is there where the other declares it", () => expect(judge(cluster("network.tfstate", "vpc_id"))).toEqual([]));

  it("is missed where the other does not declare it", () => {
    expect(judge(cluster("network.tfstate", "zones"))).toEqual([
      "cluster-apps: data.terraform_remote_state.network: reads zones; network-main declares vpc_id",
    ]);
  });

  it("is missed where no stack keeps that state", () => {
    expect(judge(cluster("net.tfstate", "vpc_id"))[0]).toContain("no stack keeps its state at");
  });

  it("is not judged where others write it", () => expect(judge(cluster("net.tfstate", "vpc_id"), true)).toEqual([]));
});
