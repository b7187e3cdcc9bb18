/** A container image that is built at apply and pushed to registries. */
import { z } from "zod";
import { key, renamedFrom } from "./values";

export const image = z
  .strictObject({
    renamedFrom,
    context: z.string().min(1).describe("A folder, relative to the spec"),
    dockerfile: z.string().min(1).default("Dockerfile"),
    registries: z.array(key).min(1),
    tag: z.string().regex(/^\w[\w.-]{0,127}$/, 'is a tag in quotes, for example "1.4.2"'),
    platforms: z
      .array(z.enum(["linux/amd64", "linux/arm64", "windows/amd64"]))
      .min(1)
      .default(["linux/amd64"]),
  })
  .meta({ id: "image" });

export type ParsedImage = z.output<typeof image>;
