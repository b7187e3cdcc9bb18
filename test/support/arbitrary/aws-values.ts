/** Ids of AWS as a spec contains them. */
import fc from "fast-check";
import { idOr, referenceTo } from "./values";
import type { Place } from "./world";

export const accountId: fc.Arbitrary<string> = fc.stringMatching(/^[1-9][0-9]{11}$/);

const roleEnding = fc.stringMatching(/^[a-z]{0,6}$/);

/** @param name begins the role's name, so that two lists never contain the same role */
export const roleArn = (name: string): fc.Arbitrary<string> =>
  fc.tuple(accountId, roleEnding).map(([account, end]) => `arn:aws:iam::${account}:role/${name}${end}`);

export const policyArn: fc.Arbitrary<string> = fc
  .tuple(accountId, fc.stringMatching(/^[a-z]{1,8}$/))
  .map(([account, name]) => `arn:aws:iam::${account}:policy/${name}`);

/** A key belongs to one region: a fleet names none by its ARN. */
export function encryption(at: readonly Place[], outside: readonly string[]): fc.Arbitrary<unknown> {
  const words = fc.constantFrom("customer", "provider");
  const [place] = at;
  if (at.length > 1 || !place) return words;
  const arn = fc.uuid().map((id) => `arn:aws:kms:${place.region}:${place.account}:key/${id}`);
  return fc.oneof({ weight: 2, arbitrary: words }, { weight: 1, arbitrary: idOr(arn, outside).map((key) => ({ key })) });
}

/** What a workload's identity may do. */
export function awsPermissions(outside: readonly string[]): fc.Arbitrary<unknown> {
  const policies = fc.uniqueArray(policyArn, { minLength: 1, maxLength: 2 });
  const statement = fc.record({
    actions: fc.constantFrom(["s3:GetObject"], ["sqs:SendMessage", "sqs:ReceiveMessage"]),
    resources: fc.constantFrom(["arn:aws:s3:::shop/*"], ["arn:aws:sqs:us-east-1:123456789012:jobs"]),
  });
  const statements = fc.array(statement, { minLength: 1, maxLength: 2 });
  const byReference = outside.length === 0 ? [] : [referenceTo(outside).map((policy) => ({ policies: [policy] }))];
  return fc.oneof(
    policies.map((list) => ({ policies: list })),
    statements.map((list) => ({ statements: list })),
    roleArn("workload").map((role) => ({ role })),
    ...byReference,
  );
}
