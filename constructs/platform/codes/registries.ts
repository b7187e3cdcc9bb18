/** Codes of registries, and of names that resources would share. */
import type { CodeText } from "../../language/problems/problem";

export const registryCodes = {
  B4072: {
    title: "reader in another cloud",
    explanation: "A cluster pulls from a registry of its own cloud.",
    fix: "Add a registry in the cluster's cloud, and push the images there as well.",
  },
  B4073: {
    title: "upstream that the cloud has no cache for",
    explanation:
      "ECR and Azure Container Registry cache certain upstream registries only. Artifact Registry caches any, and knows Docker Hub as docker.io alone.",
    fix: "Take one of the hosts that the message lists, or push the images to a repository of your own.",
  },
  B4074: {
    title: "mirror without credentials",
    explanation: "The cloud caches images of this upstream registry only with an account there.",
    fix: "Keep name and token in a secret of the cloud, and write its id under credentials.",
  },
  B4075: {
    title: "mirror with credentials that the cloud does not take",
    explanation:
      "ECR and Azure Container Registry cache some upstream registries without an account, and refuse credentials for them. Credentials for other clouds alone are of no use to this one.",
    fix: "Remove `credentials`.",
  },
  B4076: {
    title: "credentials that the registry cannot read",
    explanation:
      "ECR reads a secret of Secrets Manager in its own account and region, whose name begins with ecr-pullthroughcache/. Artifact Registry reads one version of a secret in Secret Manager. Azure Container Registry reads two secrets of one Key Vault, named alike but for -username and -password at the end, which are written as the resource id of the name that they share.",
    fix: "Write the id of such a secret, or a reference to an output that holds one.",
  },
  B4077: {
    title: "reader that the cloud does not know",
    explanation:
      "Readers outside of the spec are, on AWS, accounts of 12 digits or the ARNs of roles and users; on Google Cloud, members of IAM such as serviceAccount:… or group:…, never everyone; on Azure, Entra object ids.",
    fix: "Write the reader as its cloud does.",
  },
  B4078: {
    title: "replica where the registry cannot be copied to",
    explanation:
      "A registry is copied to another region, or another account or project. Azure copies within one subscription, once to each region. The registry's own place has the registry itself.",
    fix: "Name a location in another region.",
  },
  B4079: {
    title: "number of tagged images that the cloud cannot keep to",
    explanation:
      "Only ECR counts tagged images. Artifact Registry counts untagged versions and parts of images as well, so it would delete tagged images that the spec says are kept. Azure Container Registry has no such setting, and its purge task does not reach a registry without public access.",
    fix: "Leave keep.tagged out; untagged images expire by keep.untagged.",
  },
  B4090: {
    title: "two resources of one name",
    explanation: "Names in the cloud are made from keys and cut to what the vendor allows, and after that two of them are the same.",
    fix: "Choose another key for one of the two.",
  },
} as const satisfies Record<string, CodeText>;
