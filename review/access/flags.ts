/** Risks of a right: public, administrator, wildcard, external, privilege escalation. */
import { coversTerm } from "./covers";
import { type Condition, type Grant, one, type Term } from "./grant";
import { coversText } from "./patterns";
import { roles } from "./role-names";
import { UNREADABLE } from "./statement";

export type Flag = "public" | "admin" | "wildcard" | "escalation" | "external" | "unreadable";

/** @param own accounts and projects of the tree; empty if it does not say */
export function flagsOf(grant: Grant, own: readonly string[]): Flag[] {
  if (grant.effect !== "Allow") return isUnreadable(grant) ? ["unreadable"] : [];
  const tests: readonly (readonly [Flag, boolean])[] = [
    ["public", isPublic(grant)],
    ["admin", isAdmin(grant)],
    ["wildcard", isWildcard(grant)],
    ["escalation", isEscalation(grant) || isActingAs(grant)],
    ["external", isExternal(grant, own)],
    ["unreadable", isUnreadable(grant)],
  ];
  return tests.flatMap(([flag, holds]) => (holds ? [flag] : []));
}

const isUnreadable = ({ action }: Grant): boolean => action.patterns.some((each) => each.startsWith(UNREADABLE));

const everyonesNames =
  /^(?:\*|allUsers|allAuthenticatedUsers|projectsInGlobalAccess|principalSet:\/\/goog\/public:all|.*\/workloadIdentityPools\/[^/]+\/\*)$/;

function isPublic({ principal, conditions, action }: Grant): boolean {
  if (conditions.some(holdsSomebody)) return false;
  if (principal.not) return true;
  const [who = ""] = principal.patterns;
  if (everyonesNames.test(who)) return true;
  // Any user of a public token issuer, unless the subject is restricted.
  return (
    /^federated .*(?:token\.actions\.githubusercontent\.com|gitlab\.com|accounts\.google\.com|cognito-identity\.amazonaws\.com|app\.terraform\.io|oidc\.circleci\.com|agent\.buildkite\.com)/.test(
      who,
    ) && (action.patterns[0] ?? "").startsWith("sts:")
  );
}

/** Condition keys that restrict the caller or the source of a request. @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status */
const narrowing =
  /^(?:aws:principal(?:orgid|orgpaths|account|arn|servicename|isawsservice)|aws:source(?:account|arn|owner|orgid|orgpaths|vpc|vpce|ip)|aws:vpcsourceip|aws:userid|aws:username|kms:calleraccount|s3:dataaccesspoint(?:account|arn)|saml:aud|.*:(?:sub|oaud|amr|job_workflow_ref|repository|repository_owner|terraform_organization_id))$/;

/** A condition that restricts callers. Operators with IfExists, ForAllValues or a negation also pass if the key is missing. */
function holdsSomebody({ operator, key, values }: Condition): boolean {
  if (operator === "expression") return true;
  if (/IfExists$|^ForAllValues:|Not|^Null$/.test(operator) || !narrowing.test(key.toLowerCase())) return false;
  return (
    values.length > 0 &&
    values.every(
      (value) =>
        !/^[*?:/]*$/.test(value) && value !== "0.0.0.0/0" && value !== "::/0" && !/^(?:repo|organization|project_path):\*/.test(value),
    )
  );
}

const isEverything = (term: Term): boolean => coversTerm(term, one("*"), coversText);

function isAdmin({ vocabulary, action, resource, on, conditions, principal }: Grant): boolean {
  const [said = ""] = action.patterns;
  if (!action.not && roles[vocabulary].admin.test(said)) return true;
  // The account's root in a resource policy delegates the decision to IAM.
  if (on !== null && /^account /.test(principal.patterns[0] ?? "")) return false;
  const allActions = action.not
    ? !action.patterns.some((out) => coversText(out.toLowerCase(), "iam:*"))
    : said === "*" || /^(?:iam|organizations):\*$/i.test(said);
  return vocabulary === "google" || conditions.length > 0 ? false : allActions && (on !== null || isEverything(resource) || resource.not);
}

/** All actions of a service, or all except some. */
const isWildcard = ({ action, principal, on }: Grant): boolean =>
  !(on !== null && /^account /.test(principal.patterns[0] ?? "") && !action.not) &&
  (action.not ||
    /^(?:\*|[\w-]+:\*|\*\/.*|Microsoft\.\w+\/\*)$/i.test(action.patterns[0] ?? "") ||
    /FullAccess$/.test(action.patterns[0] ?? ""));

/** Actions that allow privilege escalation if they are granted on all resources. */
const ways = [
  "iam:PassRole",
  "iam:CreateAccessKey",
  "iam:CreateLoginProfile",
  "iam:UpdateLoginProfile",
  "iam:AttachRolePolicy",
  "iam:AttachUserPolicy",
  "iam:AttachGroupPolicy",
  "iam:PutRolePolicy",
  "iam:PutUserPolicy",
  "iam:PutGroupPolicy",
  "iam:CreatePolicyVersion",
  "iam:SetDefaultPolicyVersion",
  "iam:UpdateAssumeRolePolicy",
  "iam:AddUserToGroup",
  "sts:AssumeRole",
  "iam.serviceAccounts.getAccessToken",
  "iam.serviceAccounts.actAs",
  "Microsoft.Authorization/roleAssignments/write",
];

/** Granted on a project, these apply to every service account in it, including the most privileged. */
const actingAs = /^roles\/iam\.(?:serviceAccountUser|workloadIdentityUser|serviceAccountOpenIdTokenCreator)$/;

const isActingAs = ({ vocabulary, action, on, conditions }: Grant): boolean =>
  vocabulary === "google" &&
  conditions.length === 0 &&
  actingAs.test(action.patterns[0] ?? "") &&
  /^(?:project|folder|organization) /.test(on ?? "");

const isEscalation = ({ action, resource, conditions, on, vocabulary }: Grant): boolean =>
  on === null &&
  conditions.length === 0 &&
  (vocabulary !== "aws" || isEverything(resource)) &&
  ways.some((way) => coversTerm(action, one(way), (wide, narrow) => coversText(wide.toLowerCase(), narrow.toLowerCase())));

/** Principals of other accounts and projects, except services and principals that the tree itself creates. */
function isExternal({ vocabulary, principal, action, on }: Grant, own: readonly string[]): boolean {
  const [who = ""] = principal.patterns;
  if (on === null || principal.not) return false;
  if (vocabulary === "google") return isForeignMember(who, own);
  const account = /^account (\d{12})$/.exec(who)?.[1] ?? /^arn:[^:]+:(?:iam|sts)::(\d{12}):/.exec(who)?.[1];
  if (vocabulary !== "aws" || account === undefined) return false;
  // If the tree does not name its account, the account in a key policy is its own.
  return own.length === 0 ? !(who.startsWith("account ") && action.patterns[0] === "kms:*") : !own.includes(account);
}

/** Service agents belong to Google: `service-1234@…`. */
function isForeignMember(who: string, own: readonly string[]): boolean {
  if (/^domain:|^(?:user|group):.*@(?:gmail|googlemail)\.com$/.test(who)) return true;
  const [, name = "", project] = /^serviceAccount:([^@]+)@([a-z][a-z0-9-]*)\.iam\.gserviceaccount\.com$/.exec(who) ?? [];
  return project !== undefined && !name.startsWith("service-") && own.length > 0 && !own.includes(project);
}
