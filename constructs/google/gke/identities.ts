/** Workload identities: a Google Cloud service account for each Kubernetes service account, which can impersonate it. */
import { ServiceAccount } from "@cdktf/provider-google/lib/service-account";
import { ServiceAccountIamMember } from "@cdktf/provider-google/lib/service-account-iam-member";
import { Construct } from "constructs";
import { vendorName } from "../../platform/naming/names";
import { shortHash } from "../../platform/naming/short-hash";
import type { GkeIdentity } from "../../platform/types/google/cluster";
import { type ControlPlaneContext, workloadPool } from "./cluster-context";
import { grant } from "./grants";

export class Identities extends Construct {
  /** Email addresses by `namespace/name`, for the annotation of the Kubernetes service account. */
  readonly emails: Readonly<Record<string, string>>;

  constructor(
    scope: Construct,
    id: string,
    private readonly clusterContext: ControlPlaneContext,
  ) {
    super(scope, id);
    this.emails = Object.fromEntries(
      clusterContext.cluster.identities.map((identity) => [
        `${identity.namespace}/${identity.serviceAccount}`,
        this.createIdentity(identity),
      ]),
    );
  }

  private createIdentity({ namespace, serviceAccount, grants }: GkeIdentity): string {
    const { cluster, control, location } = this.clusterContext;
    const workload = `${namespace}/${serviceAccount}`;
    // Names of Kubernetes service accounts can contain `.`, Terraform addresses cannot.
    const id = `${namespace}-${serviceAccount}`.replaceAll(".", "-");
    const unique = `${id}-${shortHash(workload)}`;
    const account = new ServiceAccount(this, unique, {
      accountId: vendorName("google-service-account", `${cluster.name}-${unique}`),
      project: location.project,
      displayName: `${workload} of cluster ${cluster.name}`,
    });
    new ServiceAccountIamMember(this, `${unique}-workload`, {
      serviceAccountId: account.name,
      role: "roles/iam.workloadIdentityUser",
      member: `serviceAccount:${workloadPool(location.project)}[${workload}]`,
      // The first cluster of a project creates its workload identity pool.
      dependsOn: [control],
    });
    for (const each of grants) grant(this, `${unique}-${shortHash(`${each.role} ${each.on}`)}`, each, account.member);
    return account.email;
  }
}
