/** Codes of registries, and of names that resources would share. */
import type { CodeText } from "../../language/problems/problem";

export const registryCodes = {
  B4072: {
    title: "A reader of a registry is in another cloud",
    explanation: "A cluster can pull only from registries of its own cloud.",
    fix: "add a registry in the cluster's cloud, and push the images to it as well",
  },
  B4073: {
    title: "The cloud cannot mirror the upstream registry",
    explanation:
      "ECR and Azure Container Registry cache certain upstream registries only. Artifact Registry caches any, and accepts Docker Hub only as docker.io.",
    fix: "choose a host that the message lists, or push the images to a repository of your own",
  },
  B4074: {
    title: "A mirror has no credentials",
    explanation: "The cloud caches images of this upstream registry only with an account there.",
    fix: "store the user name and token in a secret of the cloud, and write its id under credentials",
  },
  B4075: {
    title: "A mirror has credentials that the cloud does not accept",
    explanation:
      "ECR and Azure Container Registry cache some upstream registries without an account, and reject credentials for them. Credentials for other clouds have no effect on this registry.",
    fix: "remove credentials",
  },
  B4076: {
    title: "The registry cannot read the credentials",
    explanation:
      "ECR reads a secret of Secrets Manager in its own account and region, whose name begins with ecr-pullthroughcache/. Artifact Registry reads one version of a secret in Secret Manager. Azure Container Registry reads two secrets of one Key Vault whose names differ only in the endings -username and -password; write the resource id without the ending.",
    fix: "write the id of such a secret, or a reference to an output that contains one",
  },
  B4077: {
    title: "A reader or writer is not a principal of the cloud",
    explanation:
      "Readers outside the spec are account ids of 12 digits or ARNs of roles and users on AWS; IAM members such as serviceAccount:… or group:… on Google Cloud, but never everyone; Entra object ids on Azure. Writers are the same, but never whole accounts.",
    fix: "write the principal in the form that its cloud uses",
  },
  B4078: {
    title: "A registry cannot be replicated to this location",
    explanation:
      "A replica is in another region, or in another account or project. Azure replicates within one subscription, once to each region. The location of the registry needs no replica.",
    fix: "name a location in another region",
  },
  B4079: {
    title: "The cloud cannot keep a number of tagged images",
    explanation:
      "Only ECR counts tagged images. Artifact Registry also counts untagged versions and parts of images, so it would delete tagged images that the spec keeps. Azure Container Registry has no such setting, and its purge task cannot reach a registry without public access.",
    fix: "remove keep.tagged; untagged images expire by keep.untagged",
  },
  B4082: {
    title: "The cloud cannot scan images continuously",
    explanation:
      "Only ECR scans images again after they were pushed, when new vulnerabilities become known. Artifact Registry and Microsoft Defender do so by themselves or by settings of the whole project or subscription.",
    fix: "remove scan",
  },
  B4083: {
    title: "A cluster has no way to a registry",
    explanation:
      "A right to pull is of no use without a way to the registry. A network with `egress: none` leads to registries of its own region on AWS, to Artifact Registry on Google Cloud, and on Azure to managed registries, which get a private endpoint in it. A private endpoint cannot lead into another tenant.",
    fix: "add the cluster's location to replicas of the registry, choose a network with egress, or remove the cluster from readers",
  },
  B4084: {
    title: "A region does not have a service",
    explanation:
      "Some regions of AWS do not have all services that Berth uses: EKS Pod Identity gives add-ons and workloads their permissions, AWS Backup makes backups, and Amazon Inspector scans images continuously.",
    fix: "remove the setting, or choose another region",
  },
  B4090: {
    title: "Two resources have the same name",
    explanation:
      "Names in the cloud are derived from keys and shortened to the vendor's limit. The shortened names of these two are equal.",
    fix: "choose another key for one of the two",
  },
} as const satisfies Record<string, CodeText>;
