/** Waivers accept findings of rules; overrides change synthesized resources. */
import { z } from "zod";
import { day } from "./values";

export const waiver = z
  .strictObject({
    rule: z
      .string()
      .regex(/^(?:[a-z][a-z0-9-]*|[A-Z][A-Za-z0-9]*(?:[_-][A-Za-z0-9]+)+)$/, "must be the name of a rule")
      .describe(
        "Name of a rule of `berth check`, a finding of `berth review` such as `destroyed`, or a rule of a scanner such as `CKV_AWS_37`",
      ),
    at: z.string().min(1).describe("Path in the spec; `*` matches one key. The key of a fleet matches all of its entries"),
    reason: z.string().min(1).describe("Why the finding is accepted"),
    owner: z.string().min(1).optional().describe("Person or team responsible for the waiver"),
    expires: day.optional().describe("Last day on which the waiver applies. Required for findings of `berth review`"),
  })
  .meta({ id: "waiver" });

export const override = z
  .strictObject({
    stack: z.string().min(1).describe("Name of a stack; `*` matches any characters"),
    resource: z
      .string()
      .regex(/^[a-z0-9_*]+\.[A-Za-z0-9_*-]+$/, "must be TYPE.NAME, each of which may contain *")
      .describe("Address of a resource, such as `aws_iam_role.cluster`; `*` matches any characters"),
    merge: z.record(z.string(), z.json()).describe("JSON merge patch (RFC 7396); null removes an attribute"),
  })
  .meta({ id: "override" });

export type ParsedWaiver = z.output<typeof waiver>;
export type ParsedOverride = z.output<typeof override>;
