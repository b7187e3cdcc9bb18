import { expect, it } from "vitest";
import { eksAccess } from "../../../../constructs/aws/eks/cluster-access";
import { cluster, location } from "./synth";

const read = (name: string): string => `state.${name}`;

it("gets a token of the cluster from the AWS CLI in its region", () => {
  expect(eksAccess(cluster(), location, read)).toEqual({
    api: "kubernetes",
    endpoint: "${state.cluster_endpoint}",
    ca: "${base64decode(state.cluster_certificate_authority)}",
    exec: {
      command: "aws",
      args: ["eks", "get-token", "--output", "json", "--region", "us-east-1", "--cluster-name", "${state.cluster_name}"],
    },
  });
});

it("assumes the role of the location", () => {
  const assumeRole = "arn:aws:iam::123456789012:role/berth";
  expect(eksAccess(cluster(), { ...location, assumeRole }, read).exec.args.slice(-2)).toEqual(["--role-arn", assumeRole]);
});
