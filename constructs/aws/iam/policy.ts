/** Policies of IAM and of resources as JSON text: typed statements, always in the same order of keys. */

/** Operator → key → value, as IAM writes them. */
export type Conditions = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

/** `{ aws: "*" }` is everyone: only beside conditions. */
export type Principal = { readonly service: string | readonly string[] } | { readonly aws: string | readonly string[] };

export interface Statement {
  /** Letters and digits. */
  readonly sid?: string;
  /** @default Allow */
  readonly effect?: "Allow" | "Deny";
  /** Policies of resources only: trust, keys, repositories. */
  readonly principal?: Principal;
  readonly actions: readonly string[];
  /** Left out where the policy stands on the resource itself. */
  readonly resources?: readonly string[];
  readonly conditions?: Conditions;
}

/**
 * The policy as IAM reads it.
 * @throws RangeError where everyone is named without a condition
 */
export const policyDocument = (statements: readonly Statement[]): string =>
  JSON.stringify({ Version: "2012-10-17", Statement: statements.map(written) });

function written({ sid, effect = "Allow", principal, actions, resources, conditions }: Statement) {
  if (principal !== undefined && "aws" in principal && [principal.aws].flat().includes("*") && Object.keys(conditions ?? {}).length === 0)
    throw new RangeError(`a statement for ${actions.join(", ")} names everyone without a condition`);
  return {
    ...(sid !== undefined && { Sid: sid }),
    Effect: effect,
    ...(principal !== undefined && { Principal: "aws" in principal ? { AWS: principal.aws } : { Service: principal.service } }),
    Action: actions,
    ...(resources !== undefined && { Resource: resources }),
    ...(conditions !== undefined && { Condition: conditions }),
  };
}
