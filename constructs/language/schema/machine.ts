/** What a machine must have, or which one it is. */
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

/** The least that is needed: the catalogue's cheapest machine that has it is taken. */
export const machineNeed = z.strictObject({
  cpu: z.int().positive().optional().describe("vCPUs, at least"),
  memory: mebibytes.optional().describe("Memory, at least"),
  arch: arch.default("amd64").describe("The processor's architecture"),
  gpu: z
    .strictObject({
      type: z.enum(gpuTypes).describe("The kind of GPU"),
      count: z.int().positive().default(1).describe("How many of them one machine has, exactly"),
    })
    .optional()
    .describe("Exactly this many of this kind"),
  burstable: z.boolean().default(false).describe("Whether machines that share their processor count too"),
});

/** A vendor's type, or a list of them where the cloud can mix (spot on AWS). */
export const machineType = z.strictObject({
  type: z
    .union([
      z
        .string()
        .min(1)
        .transform((one) => [one]),
      z.array(z.string().min(1)).min(1).max(30),
    ])
    .describe("The vendor's name of a machine type, or a list of them for spot capacity on AWS"),
});

export const machine = z.union([machineType, machineNeed]).meta({ id: "machine" });

export type ParsedMachine = z.output<typeof machine>;

/** A number, or a range that is scaled within; always the total over all zones. */
export const count = z
  .union([
    z
      .int()
      .nonnegative()
      .transform((n) => ({ min: n, max: n })),
    z.strictObject({
      min: z.int().nonnegative().describe("The least, over all zones"),
      max: z.int().positive().describe("The most, over all zones"),
    }),
  ])
  .meta({ id: "count" });
