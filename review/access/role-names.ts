/** Roles and policies that vendors wrote: which is within which, and which make an administrator. */
import type { Vocabulary } from "./grant";

interface Roles {
  /** Role → the roles of this kind that it holds; `all`: everything. */
  readonly wider: Readonly<Record<string, readonly string[] | "all">>;
  readonly admin: RegExp;
}

/**
 * @see https://docs.aws.amazon.com/eks/latest/userguide/access-policy-permissions.html
 * @see https://cloud.google.com/iam/docs/roles-overview#basic
 * @see https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
 */
export const roles: Readonly<Record<Vocabulary, Roles>> = {
  aws: {
    wider: {
      AdministratorAccess: "all",
      AmazonEKSClusterAdminPolicy: ["AmazonEKSAdminPolicy", "AmazonEKSEditPolicy", "AmazonEKSViewPolicy", "AmazonEKSAdminViewPolicy"],
      AmazonEKSAdminPolicy: ["AmazonEKSEditPolicy", "AmazonEKSViewPolicy"],
      AmazonEKSEditPolicy: ["AmazonEKSViewPolicy"],
      "group system:masters": "all",
      PowerUserAccess: ["ReadOnlyAccess", "ViewOnlyAccess"],
    },
    admin: /^(?:AdministratorAccess(?:-.*)?|PowerUserAccess|IAMFullAccess|AmazonEKSClusterAdminPolicy|group system:masters)$/,
  },
  google: {
    wider: { "roles/owner": "all", "roles/editor": ["roles/viewer"] },
    admin:
      /^roles\/(?:owner|editor|.*[aA]dmin|iam\.serviceAccount(?:TokenCreator|KeyAdmin)|iam\.workloadIdentityPoolAdmin|container\.clusterAdmin)$/,
  },
  azure: {
    wider: { Owner: "all", Contributor: ["Reader"] },
    admin:
      /^(?:Owner|Contributor|User Access Administrator|Role Based Access Control Administrator|.*Cluster Admin(?: Role)?|.*RBAC Admin|.* Administrator)$/,
  },
};

/** Whether a role holds another, both by name. */
export const holds = (vocabulary: Vocabulary, wide: string, narrow: string): boolean => {
  const within = roles[vocabulary].wider[wide];
  return within === "all" || (within?.includes(narrow) ?? false);
};
