import { LaunchTemplate } from "@cdktf/provider-aws/lib/launch-template";
import { expect, it } from "vitest";
import { offeredTypes } from "../../../../constructs/aws/host-pool/offered";
import { synthesize } from "./synth";

it("fails the plan if the region does not offer a machine type, and names the next one", () => {
  const wanted = { types: ["m9i.large"], region: "us-east-1", nextMachine: "m9a.large", path: "hypervisors.lab" };
  const { data, resource } = synthesize((stack) => {
    new LaunchTemplate(stack, "template", { lifecycle: { precondition: [offeredTypes(stack, wanted)] } });
  });
  expect(resource["aws_launch_template"]?.["template"]).toMatchObject({
    lifecycle: {
      precondition: [
        {
          condition: expect.stringContaining('setsubtract(["m9i.large"], data.aws_ec2_instance_type_offerings.offered.instance_types)'),
          error_message: expect.stringMatching(/hypervisors\.lab: us-east-1 does not have m9i\.large.*m9a\.large/),
        },
      ],
    },
  });
  expect(data["aws_ec2_instance_type_offerings"]?.["offered"]).toMatchObject({
    filter: [{ name: "instance-type", values: ["m9i.large"] }],
  });
});
