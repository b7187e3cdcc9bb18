/** What a platform lets pass (waivers) and what it changes in the output as a last resort (overrides). */
import { z } from "zod";
import { day } from "./values";

export const waiver = z
  .strictObject({
    rule: z
      .string()
      .regex(/^(?:[a-z][a-z0-9-]*|[A-Z][A-Za-z0-9]*(?:[_-][A-Za-z0-9]+)+)$/, "must be the name of a rule")
      .describe("The rule that finds it: one of the spec, a finding of review such as `destroyed`, or a scanner's such as `CKV_AWS_37`"),
    at: z.string().min(1).describe("A path of the spec, `*` for one step; a fleet's key covers its entries"),
    reason: z.string().min(1).describe("Why it is let pass"),
    owner: z.string().min(1).optional().describe("Who answers for it"),
    expires: day.optional().describe("The last day; judged by `berth check` and review. Required where review finds it"),
  })
  .meta({ id: "waiver" });

export const override = z
  .strictObject({
    stack: z.string().min(1).describe("The name of a stack; takes `*`"),
    resource: z
      .string()
      .regex(/^[a-z0-9_*]+\.[A-Za-z0-9_*-]+$/, "must be TYPE.NAME; both take *")
      .describe("An address; takes `*`"),
    merge: z.record(z.string(), z.json()).describe("A JSON merge patch (RFC 7396); null removes"),
  })
  .meta({ id: "override" });

export type ParsedWaiver = z.output<typeof waiver>;
export type ParsedOverride = z.output<typeof override>;
