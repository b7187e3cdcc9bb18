/** A pool of nodes of a cluster. */
import { z } from "zod";
import { count, machine } from "./machine";
import { gibibytes, poolKey, seconds } from "./values";

export const taint = z.strictObject({
  key: z
    .string()
    .regex(/^(?:[a-z0-9.-]+\/)?[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$/, "must be the key of a Kubernetes taint")
    .describe("The key of the taint"),
  value: z
    .string()
    .regex(/^(?:[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)?$/, "must be the value of a Kubernetes taint")
    .default("")
    .describe("The value of the taint"),
  effect: z.enum(["NoSchedule", "PreferNoSchedule", "NoExecute"]).describe("What happens to workloads that do not tolerate it"),
});

export const nodeLabels = z.record(
  z.string().regex(/^(?:[a-z0-9.-]+\/)?[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$/, "must be the key of a Kubernetes label"),
  z.string().regex(/^(?:[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)?$/, "must be the value of a Kubernetes label"),
);

export const poolRollout = z.strictObject({
  maxSurge: z.int().nonnegative().default(1).describe("Nodes made beyond the count while rolling"),
  maxUnavailable: z.int().nonnegative().default(0).describe("Nodes missing from the count while rolling"),
  drain: seconds.prefault("30m").describe("How long a node may take to drain"),
});

export const pool = z
  .strictObject({
    renamedFrom: poolKey.optional().describe("The former key: addresses, names in the cloud and state stay what they were"),
    machine: machine.prefault({ cpu: 2, memory: "8Gi" }).describe("What a node must have, or `{ type }`: which machine it is"),
    count: count.optional().describe("Total over all zones. Left out: one per zone, 2 at least"),
    spot: z.boolean().default(false).describe("Spare capacity at a lower price, which the cloud takes back at short notice"),
    os: z.enum(["linux", "windows"]).default("linux").describe("What nodes run"),
    image: z.string().min(1).optional().describe("Own node image. Left out: the vendor's current one"),
    disk: gibibytes.prefault("100Gi").describe("The disk of each node"),
    labels: nodeLabels.default({}).describe("Labels of nodes, by which workloads choose them"),
    taints: z.array(taint).default([]).describe("What keeps workloads off that do not tolerate it"),
    zones: z
      .union([z.int().min(1).max(6), z.array(z.string().min(1)).min(1)])
      .optional()
      .describe("Zones of the network, or how many of them. Left out: all"),
    rollout: poolRollout.prefault({}).describe("How nodes are replaced"),
  })
  .meta({ id: "pool" });

export type ParsedPool = z.output<typeof pool>;
