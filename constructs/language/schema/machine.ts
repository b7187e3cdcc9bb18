/** Machines: minimum resources, or a machine type. */
import { z } from "zod";
import { mebibytes } from "./values";

export const gpuTypes = [
  "nvidia-t4",
  "nvidia-a10",
  "nvidia-a10g",
  "nvidia-l4",
  "nvidia-l40s",
  "nvidia-a100-40gb",
  "nvidia-a100-80gb",
  "nvidia-h100-80gb",
  "nvidia-h200-141gb",
  "nvidia-rtx-pro-6000",
] as const;

const arch = z.enum(["amd64", "arm64"]);

/** Minimum resources. The cheapest machine of the catalogue that has them is chosen. */
export const machineNeed = z.strictObject({
  cpu: z.int().positive().optional().describe("Minimum number of vCPUs"),
  memory: mebibytes.optional().describe("Minimum memory, such as `16Gi`"),
  arch: arch.default("amd64").describe("Processor architecture"),
  gpu: z
    .strictObject({
      type: z.enum(gpuTypes).describe("GPU type"),
      count: z.int().positive().default(1).describe("Exact number of GPUs of one machine"),
    })
    .optional()
    .describe("GPUs of the machine"),
  burstable: z.boolean().default(false).describe("Include burstable machines, which share their processor"),
});

/** A machine type, or a list of them if the cloud can mix types (spot capacity on AWS). */
export const machineType = z.strictObject({
  type: z
    .union([
      z
        .string()
        .min(1)
        .transform((one) => [one]),
      z.array(z.string().min(1)).min(1).max(30),
    ])
    .describe("Machine type, such as `m7i.xlarge`; a list of them for spot capacity on AWS"),
});

export const machine = z.union([machineType, machineNeed]).meta({ id: "machine" });

export type ParsedMachine = z.output<typeof machine>;

/** A number, or a range for autoscaling; always the total over all zones. */
export const count = z
  .union([
    z
      .int()
      .nonnegative()
      .transform((n) => ({ min: n, max: n })),
    z.strictObject({
      min: z.int().nonnegative().describe("Minimum, over all zones"),
      max: z.int().positive().describe("Maximum, over all zones"),
    }),
  ])
  .meta({ id: "count" });
