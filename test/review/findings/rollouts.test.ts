import { describe, expect, it } from "vitest";
import { reviewedStack } from "../trees";

const group = (more: object = {}) => ({
  aws_launch_template: { general: { name: "general", instance_type: "m7i.xlarge", ...more } },
  aws_eks_node_group: {
    general: {
      cluster_name: "apps",
      node_role_arn: "arn:aws:iam::123456789012:role/nodes",
      subnet_ids: ["subnet-1"],
      scaling_config: { desired_size: 3, max_size: 3, min_size: 3 },
      launch_template: { id: "${aws_launch_template.general.id}", version: "${aws_launch_template.general.latest_version}" },
      update_config: { max_unavailable: 2 },
    },
  },
});
const hosts = (version: string, refresh: boolean) => ({
  resource: {
    aws_autoscaling_group: {
      hosts: {
        max_size: 3,
        min_size: 3,
        launch_template: { id: "lt-1", version },
        ...(refresh && { instance_refresh: { strategy: "Rolling", preferences: { min_healthy_percentage: 80 } } }),
      },
    },
  },
});

describe("4. Consequence in words: machines that go though their group stays", () => {
  it("tells of nodes that follow a new version of their launch template, and how many go at a time", () => {
    const { verdict, counts, findings } = reviewedStack({ resource: group() }, { resource: group({ instance_type: "m7i.2xlarge" }) });
    expect(verdict).toBe("review");
    expect(counts).toMatchObject({ update: 2, replace: 0 });
    expect(findings.filter(({ kind }) => kind === "rolled")).toMatchObject([
      {
        message: "aws_eks_node_group.general is updated in place, but its nodes are drained and replaced; pods move, at most 2 at a time",
        details: ["launch_template.version refers to aws_launch_template.general, which changes"],
      },
    ]);
  });

  it("says nothing where a launch template gets another description", () => {
    const { findings } = reviewedStack({ resource: group() }, { resource: group({ description: "of web" }) });
    expect(findings).toEqual([]);
  });

  it("tells of hosts only where their group replaces them", () => {
    expect(reviewedStack(hosts("1", true), hosts("2", true)).findings).toMatchObject([
      { kind: "rolled", message: expect.stringContaining("at least 80% remain in service") },
    ]);
    expect(reviewedStack(hosts("1", false), hosts("2", false))).toMatchObject({ verdict: "safe", findings: [] });
  });
});
