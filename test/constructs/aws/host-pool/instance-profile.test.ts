import { describe, expect, it } from "vitest";
import { InstanceProfile } from "../../../../constructs/aws/host-pool/instance-profile";
import type { AwsLocation } from "../../../../constructs/platform/types/aws/location";
import { synthesize } from "./synth";

const location: AwsLocation = {
  key: "use1",
  cloud: "aws",
  region: "us-east-1",
  labels: {},
  partition: "aws",
  account: "123456789012",
  assumeRole: null,
  externalId: null,
  permissionsBoundary: null,
  rolePath: "/",
};
const props = { location, name: "shop-lab-host", description: "Hosts", tags: {} };

describe("an instance profile", () => {
  it("lets people in by sessions", () => {
    const { resource } = synthesize((stack) => new InstanceProfile(stack, "host", props));
    expect(resource["aws_iam_role_policy_attachment"]).toMatchObject({
      host_role_AmazonSSMManagedInstanceCore: { policy_arn: "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore" },
    });
  });

  it.each([
    ["an ARN", "arn:aws:iam::123456789012:role/platform/nodes", "nodes"],
    [
      "what other Terraform knows",
      "${data.terraform_remote_state.outside-core.outputs.role}",
      expect.stringMatching(/^\$\{element\(reverse\(split\("\/", .*outside-core\.outputs\.role.*\)\), 0\)\}$/),
    ],
  ])("takes the name of a role that is brought as %s", (_, existingRole, role) => {
    const { resource } = synthesize((stack) => new InstanceProfile(stack, "host", { ...props, existingRole }));
    expect(resource["aws_iam_instance_profile"]).toMatchObject({ host: { role } });
    expect(resource).not.toHaveProperty("aws_iam_role");
  });
});
