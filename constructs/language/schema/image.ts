/** A container image that is built and pushed to registries. */
import { z } from "zod";
import { expandedKey, renamedFrom } from "./values";

export const image = z
  .strictObject({
    renamedFrom,
    context: z.string().min(1).describe("Folder of the build context, relative to the spec"),
    dockerfile: z.string().min(1).default("Dockerfile").describe("Path of the Dockerfile, relative to the context"),
    registries: z.array(expandedKey).min(1).describe("Keys of the registries that the image is pushed to"),
    tag: z
      .string()
      .regex(/^\w[\w.-]{0,127}$/, 'must be a tag in quotes, for example "1.4.2"')
      .describe("Tag of the image, in quotes"),
    platforms: z
      .array(z.enum(["linux/amd64", "linux/arm64", "windows/amd64"]))
      .min(1)
      .default(["linux/amd64"])
      .describe("Platforms to build for: those of every pool that the image may run on"),
  })
  .meta({ id: "image" });
