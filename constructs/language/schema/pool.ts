/** A pool of nodes of a cluster. */
import { z } from "zod";
import { count, machine } from "./machine";
import { gibibytes, poolKey, seconds } from "./values";

export const taint = z.strictObject({
  key: z
    .string()
    .regex(/^(?:[a-z0-9.-]+\/)?[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$/, "must be the key of a Kubernetes taint")
    .describe("Key of the taint"),
  value: z
    .string()
    .regex(/^(?:[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)?$/, "must be the value of a Kubernetes taint")
    .default("")
    .describe("Value of the taint"),
  effect: z.enum(["NoSchedule", "PreferNoSchedule", "NoExecute"]).describe("Effect on workloads that do not tolerate the taint"),
});

export const nodeLabels = z.record(
  z.string().regex(/^(?:[a-z0-9.-]+\/)?[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$/, "must be the key of a Kubernetes label"),
  z.string().regex(/^(?:[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)?$/, "must be the value of a Kubernetes label"),
);

export const poolRollout = z.strictObject({
  maxSurge: z.int().nonnegative().default(1).describe("Number of nodes added beyond the count while nodes are replaced"),
  maxUnavailable: z.int().nonnegative().default(0).describe("Number of nodes that may be missing from the count while nodes are replaced"),
  drain: seconds.prefault("30m").describe("Maximum time to drain a node, such as `30m`"),
});

export const pool = z
  .strictObject({
    renamedFrom: poolKey.optional().describe("Former key of the pool, which keeps its addresses, names in the cloud and state"),
    machine: machine.prefault({ cpu: 2, memory: "8Gi" }).describe("Minimum resources of a node, or `{ type }` for a machine type"),
    count: count.optional().describe("Number of nodes over all zones, or `{ min, max }`. Default: one per zone, at least 2"),
    spot: z.boolean().default(false).describe("Use spot capacity, which is cheaper and can be reclaimed at short notice"),
    os: z.enum(["linux", "windows"]).default("linux").describe("Operating system of the nodes"),
    image: z
      .string()
      .min(1)
      .optional()
      .describe("Id of a custom node image. Default: the vendor's, pinned in the lock file; nodes of GKE and AKS follow their channel"),
    disk: gibibytes.prefault("100Gi").describe("Disk of each node, such as `100Gi`"),
    labels: nodeLabels.default({}).describe("Kubernetes labels of the nodes"),
    taints: z.array(taint).default([]).describe("Taints of the nodes"),
    zones: z
      .union([z.int().min(0).max(6), z.array(z.string().min(1)).min(1)])
      .optional()
      .describe("Number of zones, or a list of zones of the network; 0 in a region without zones. Default: all of them"),
    rollout: poolRollout.prefault({}).describe("How nodes are replaced"),
  })
  .meta({ id: "pool" });

export type ParsedPool = z.output<typeof pool>;
