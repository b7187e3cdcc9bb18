import { describe, expect, it } from "vitest";
import { reviewedStack, type StackJson } from "../trees";

const moved = (base: StackJson, head: StackJson) => reviewedStack(base, head).findings.filter(({ kind }) => kind === "image-moved");

const hosts = (parameter: string): StackJson => ({
  data: { aws_ssm_parameter: { image: { name: parameter } } },
  resource: {
    aws_launch_template: { hosts: { image_id: "${data.aws_ssm_parameter.image.insecure_value}" } },
    aws_autoscaling_group: {
      hosts: {
        max_size: 3,
        min_size: 3,
        launch_template: { id: "${aws_launch_template.hosts.id}", version: "${aws_launch_template.hosts.latest_version}" },
        instance_refresh: { strategy: "Rolling" },
      },
    },
  },
});
const ubuntu = (build: string): string => `/aws/service/canonical/ubuntu/server/24.04/stable/${build}/amd64/hvm/ebs-gp3/ami-id`;

const nodes = (more: object): StackJson => ({
  resource: {
    aws_eks_node_group: { general: { cluster_name: "apps", scaling_config: { min_size: 3, max_size: 3, desired_size: 3 }, ...more } },
  },
});
const scaleSet = (version: string): StackJson => ({
  resource: {
    azurerm_linux_virtual_machine_scale_set: {
      hosts: { upgrade_mode: "Rolling", source_image_reference: { publisher: "Canonical", offer: "ubuntu", sku: "server", version } },
    },
  },
});
const group = (image: string): StackJson => ({
  resource: {
    google_compute_region_instance_template: { hosts: { name_prefix: "lab-", disk: [{ boot: true, source_image: image }] } },
    google_compute_region_instance_group_manager: {
      hosts: {
        version: [{ instance_template: "${google_compute_region_instance_template.hosts.self_link}" }],
        update_policy: { type: "PROACTIVE" },
      },
    },
  },
});
const recorded = (generation: number): StackJson => ({
  data: { aws_ssm_parameter: { image: { name: "/aws/service/ami-windows-latest/Windows/image_id" } } },
  resource: {
    terraform_data: {
      image: {
        input: { value: "${data.aws_ssm_parameter.image.insecure_value}" },
        triggers_replace: { generation },
        lifecycle: { ignore_changes: ["input"] },
      },
    },
    aws_launch_template: { nodes: { image_id: "${terraform_data.image.output.value}" } },
    aws_autoscaling_group: {
      nodes: { launch_template: { version: "${aws_launch_template.nodes.latest_version}" }, instance_refresh: { strategy: "Rolling" } },
    },
  },
});

describe("a moved image", () => {
  it.each<[string, StackJson, StackJson, string, string[]]>([
    [
      "by a parameter that names another build",
      hosts(ubuntu("20260714")),
      hosts(ubuntu("20260901")),
      `${ubuntu("20260714")} → ${ubuntu("20260901")}`,
      ["replaces the machines of aws_autoscaling_group.hosts"],
    ],
    [
      "by a release of EKS",
      nodes({ release_version: "1.35.6-20260714" }),
      nodes({ release_version: "1.35.9-20261101" }),
      "1.35.6-20260714 → 1.35.9-20261101",
      ["replaces the machines of aws_eks_node_group.general"],
    ],
    [
      "from what EKS chose to what the deploy records",
      nodes({}),
      nodes({ release_version: "${terraform_data.image.output.value}" }),
      "not pinned → the one that is current at the deploy",
      ["replaces the machines of aws_eks_node_group.general"],
    ],
    [
      "on Azure",
      scaleSet("24.04.202607140"),
      scaleSet("24.04.202608070"),
      "24.04.202607140 → 24.04.202608070",
      ["replaces the machines of azurerm_linux_virtual_machine_scale_set.hosts"],
    ],
    [
      "on Google Cloud",
      group("projects/p/global/images/u-v20260714"),
      group("projects/p/global/images/u-v20260807"),
      "projects/p/global/images/u-v20260714 → projects/p/global/images/u-v20260807",
      ["replaces the machines of google_compute_region_instance_group_manager.hosts"],
    ],
    [
      "by recording it anew",
      recorded(1),
      recorded(2),
      "the image is recorded anew: it becomes the one that is current at the deploy",
      ["replaces the machines of aws_autoscaling_group.nodes"],
    ],
  ])("%s is told with what it rolls", (_, base, head, text, details) => {
    expect(moved(base, head)).toMatchObject([{ weight: "review", message: expect.stringContaining(text), details }]);
  });

  it("to an older one is told as such", () => {
    const [finding] = moved(nodes({ release_version: "1.35.9-20261101" }), nodes({ release_version: "1.35.6-20260714" }));
    expect(finding?.message).toContain("changes to an older one");
  });

  it("is not reported if only other attributes change", () => {
    expect(moved(nodes({ release_version: "1.35.6-20260714" }), nodes({ release_version: "1.35.6-20260714", labels: { a: "b" } }))).toEqual(
      [],
    );
  });

  it("makes a change of the tree that a plan would show, though no resource differs", () => {
    const { verdict, counts } = reviewedStack(hosts(ubuntu("20260714")), hosts(ubuntu("20260901")));
    expect(verdict).toBe("review");
    expect(counts).toMatchObject({ update: 2 });
  });
});
