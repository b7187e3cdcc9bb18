import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../../support/runs";
import { addresses, one } from "../eks/synth";
import { cluster, pool, resourcesOf, synthesize } from "./synth";

const protects = { prevent_destroy: true };

describe("an ECS cluster on Fargate", () => {
  const resources = resourcesOf({ fargate: { spotSharePercent: 70 } });

  it("has Container Insights and encrypted logs of ECS Exec sessions", () => {
    expect(one(resources, "aws_ecs_cluster", "cluster")).toMatchObject({
      name: "shop-prod-jobs",
      setting: [{ name: "containerInsights", value: "enhanced" }],
      configuration: {
        execute_command_configuration: {
          logging: "OVERRIDE",
          kms_key_id: "${aws_kms_key.cluster_key.arn}",
          log_configuration: {
            cloud_watch_log_group_name: "${aws_cloudwatch_log_group.cluster_exec-logs.name}",
            cloud_watch_encryption_enabled: true,
          },
        },
        managed_storage_configuration: { fargate_ephemeral_storage_kms_key_id: "${aws_kms_key.cluster_key.arn}" },
      },
      lifecycle: protects,
    });
  });

  it("runs the first task on demand and the rest by share", () => {
    expect(one(resources, "aws_ecs_cluster_capacity_providers", "cluster_capacity")).toMatchObject({
      capacity_providers: ["FARGATE", "FARGATE_SPOT"],
      default_capacity_provider_strategy: [
        { capacity_provider: "FARGATE", base: 1, weight: 30 },
        { capacity_provider: "FARGATE_SPOT", weight: 70 },
      ],
    });
  });

  it.each(["cluster_exec-logs", "cluster_insights-logs"])(
    "retains %s for the requested time, encrypts it with the cluster's key, and protects it",
    (address) => {
      expect(one(resources, "aws_cloudwatch_log_group", address)).toMatchObject({
        retention_in_days: 90,
        kms_key_id: "${aws_kms_key.cluster_key.arn}",
        lifecycle: protects,
      });
    },
  );

  it("allows Fargate to use its key only for its own tasks", () => {
    const { Statement } = JSON.parse(String(one(resources, "aws_kms_key", "cluster_key")["policy"])) as {
      Statement: { Principal: { Service?: string }; Condition: unknown }[];
    };
    const fargate = Statement.filter(({ Principal }) => Principal.Service === "fargate.amazonaws.com");
    expect(fargate).toHaveLength(2);
    for (const { Condition } of fargate)
      expect(Condition).toMatchObject({
        StringEquals: {
          "kms:EncryptionContext:aws:ecs:clusterAccount": "123456789012",
          "kms:EncryptionContext:aws:ecs:clusterName": "shop-prod-jobs",
        },
      });
  });

  it("creates no resources for nodes", () => {
    expect(Object.keys(resources).filter((type) => /autoscaling|launch|instance|security/.test(type))).toEqual([]);
  });
});

describe("an ECS cluster in its variants", () => {
  it("has no log group for disabled Container Insights", () => {
    const resources = resourcesOf({ containerInsights: "disabled" });
    expect(resources["aws_cloudwatch_log_group"]).not.toHaveProperty("cluster_insights-logs");
  });

  it("creates no key if the spec requests AWS's default encryption", () => {
    const resources = resourcesOf({ encryption: { kind: "provider" } });
    expect(resources["aws_kms_key"]).toBeUndefined();
    expect(one(resources, "aws_ecs_cluster", "cluster")).toMatchObject({
      configuration: { execute_command_configuration: { log_configuration: { cloud_watch_encryption_enabled: false } } },
    });
    expect(JSON.stringify(resources)).not.toContain("kms");
  });

  it("can be destroyed without deletion protection", () => {
    expect(JSON.stringify(resourcesOf({ deletionProtection: false, pools: [pool()] }))).not.toContain("prevent_destroy");
  });

  it("never combines Fargate and pools in one strategy, and starts on demand", () => {
    const key = fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/);
    const somePool = fc.record({ spot: fc.boolean(), arch: fc.constantFrom("amd64" as const, "arm64" as const) });
    const pools = fc.dictionary(key, somePool, { maxKeys: 4 });
    fc.assert(
      fc.property(pools, fc.option(fc.integer({ min: 0, max: 100 })), (written, share) => {
        const keys = Object.keys(written).sort();
        fc.pre(share !== null || keys.length > 0);
        const resources = resourcesOf({
          pools: keys.map((each) => pool({ key: each, ...written[each]! })),
          fargate: share === null ? null : { spotSharePercent: share },
        });
        const { default_capacity_provider_strategy: strategy } = one(
          resources,
          "aws_ecs_cluster_capacity_providers",
          "cluster_capacity",
        ) as {
          default_capacity_provider_strategy: { capacity_provider: string; base?: number; weight: number }[];
        };
        const fargates = strategy.filter(({ capacity_provider }) => capacity_provider.startsWith("FARGATE"));
        expect([0, strategy.length]).toContain(fargates.length);
        expect(strategy.some(({ weight }) => weight > 0)).toBe(true);
        const isOnDemand = share !== null || keys.some((each) => !written[each]!.spot);
        expect(strategy.filter(({ base }) => base === 1)).toHaveLength(isOnDemand ? 1 : 0);
      }),
      runs(12),
    );
  });

  it("changes no other address when a pool is added", () => {
    const known = [pool({ key: "general" }), pool({ key: "spot", spot: true })];
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/), fc.boolean(), (key, spot) => {
        fc.pre(key !== "general" && key !== "spot");
        const before = addresses(resourcesOf({ pools: known }));
        const after = addresses(resourcesOf({ pools: [...known, pool({ key, spot })] }));
        expect(after.filter((address) => !address.includes(`.cluster_pool-${key}_`))).toEqual(before);
        expect(after.length).toBeGreaterThan(before.length);
      }),
      runs(4),
    );
  });

  it("is synthesized to the same text twice", () => {
    const changed = { pools: [pool({ nodeLabels: { tier: "web" } })] };
    expect(JSON.stringify(synthesize(changed))).toBe(JSON.stringify(synthesize(changed)));
    expect(cluster(changed).pools).toHaveLength(1);
  });

  it("forwards logs of ECS Exec sessions on request, without changing other addresses", () => {
    const forwarded = resourcesOf({ logs: { retentionDays: 90, to: "arn:aws:s3:::central-logs" } });
    expect(one(forwarded, "aws_cloudwatch_log_subscription_filter", "cluster_log-forwarding_filter")).toMatchObject({
      log_group_name: "${aws_cloudwatch_log_group.cluster_exec-logs.name}",
    });
    expect(addresses(forwarded)).toEqual(expect.arrayContaining(addresses(resourcesOf())));
  });
});
