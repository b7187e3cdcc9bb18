/** Policies of IAM and of resources as JSON text, from typed statements, with a stable order of keys. */

/** Operator → key → value, as IAM writes them. */
export type Conditions = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

/** `{ aws: "*" }` is everyone, and requires conditions. */
export type Principal = { readonly service: string | readonly string[] } | { readonly aws: string | readonly string[] };

export interface Statement {
  /** Letters and digits. */
  readonly sid?: string;
  /** @default Allow */
  readonly effect?: "Allow" | "Deny";
  /** Policies of resources only: trust, keys, repositories. */
  readonly principal?: Principal;
  readonly actions: readonly string[];
  /** Omitted in a policy that is attached to the resource itself. */
  readonly resources?: readonly string[];
  readonly conditions?: Conditions;
}

/**
 * The policy as IAM reads it.
 * @throws RangeError if a statement allows everyone without a condition
 */
export const policyDocument = (statements: readonly Statement[]): string =>
  JSON.stringify({ Version: "2012-10-17", Statement: statements.map(asJson) });

function asJson({ sid, effect = "Allow", principal, actions, resources, conditions }: Statement) {
  if (principal !== undefined && "aws" in principal && [principal.aws].flat().includes("*") && Object.keys(conditions ?? {}).length === 0)
    throw new RangeError(`a statement for ${actions.join(", ")} applies to everyone without a condition`);
  return {
    ...(sid !== undefined && { Sid: sid }),
    Effect: effect,
    ...(principal !== undefined && { Principal: "aws" in principal ? { AWS: principal.aws } : { Service: principal.service } }),
    Action: actions,
    ...(resources !== undefined && { Resource: resources }),
    ...(conditions !== undefined && { Condition: conditions }),
  };
}
