/** A container image that is built at apply and pushed to registries. */
import { z } from "zod";
import { expandedKey, renamedFrom } from "./values";

export const image = z
  .strictObject({
    renamedFrom,
    context: z.string().min(1).describe("A folder, relative to the spec"),
    dockerfile: z.string().min(1).default("Dockerfile").describe("Relative to the context"),
    registries: z.array(expandedKey).min(1).describe("Keys of registries that it is pushed to"),
    tag: z
      .string()
      .regex(/^\w[\w.-]{0,127}$/, 'must be a tag in quotes, for example "1.4.2"')
      .describe("The tag that it is pushed under"),
    platforms: z
      .array(z.enum(["linux/amd64", "linux/arm64", "windows/amd64"]))
      .min(1)
      .default(["linux/amd64"])
      .describe("What it is built for: the arch of every pool that it may run on"),
  })
  .meta({ id: "image" });
