/** Roles and policies of the vendors: which one includes which, and which grant administrator rights. */
import type { Vocabulary } from "./grant";

interface Roles {
  /** Role → the roles that it includes; `all`: every role. */
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

/** Whether a role includes another, both by name. */
export const holds = (vocabulary: Vocabulary, wide: string, narrow: string): boolean => {
  const within = roles[vocabulary].wider[wide];
  return within === "all" || (within?.includes(narrow) ?? false);
};
