/** Codes of registries, and of names that resources would share. */
import type { CodeText } from "../../language/problems/problem";

export const registryCodes = {
  B4072: {
    title: "A reader is in another cloud",
    explanation: "A cluster pulls from a registry of its own cloud.",
    fix: "add a registry in the cluster's cloud, and push the images there as well",
  },
  B4073: {
    title: "The cloud cannot cache the upstream registry",
    explanation:
      "ECR and Azure Container Registry cache certain upstream registries only. Artifact Registry caches any, and knows Docker Hub as docker.io alone.",
    fix: "choose one of the hosts that the message lists, or push the images to a repository of your own",
  },
  B4074: {
    title: "A mirror has no credentials",
    explanation: "The cloud caches images of this upstream registry only with an account there.",
    fix: "keep name and token in a secret of the cloud, and write its id under credentials",
  },
  B4075: {
    title: "The cloud does not support credentials for the mirror",
    explanation:
      "ECR and Azure Container Registry cache some upstream registries without an account, and refuse credentials for them. Credentials for other clouds alone are of no use to this one.",
    fix: "remove `credentials`",
  },
  B4076: {
    title: "The registry cannot read the credentials",
    explanation:
      "ECR reads a secret of Secrets Manager in its own account and region, whose name begins with ecr-pullthroughcache/. Artifact Registry reads one version of a secret in Secret Manager. Azure Container Registry reads two secrets of one Key Vault, named alike but for -username and -password at the end, which are written as the resource id of the name that they share.",
    fix: "write the id of such a secret, or a reference to an output that contains one",
  },
  B4077: {
    title: "The reader is invalid in its cloud",
    explanation:
      "Readers outside of the spec are, on AWS, accounts of 12 digits or the ARNs of roles and users; on Google Cloud, members of IAM such as serviceAccount:… or group:…, never everyone; on Azure, Entra object ids.",
    fix: "write the reader as its cloud does",
  },
  B4078: {
    title: "The registry cannot be replicated to the location",
    explanation:
      "A registry is copied to another region, or another account or project. Azure copies within one subscription, once to each region. The registry's own place has the registry itself.",
    fix: "name a location in another region",
  },
  B4079: {
    title: "The cloud does not limit the number of tagged images",
    explanation:
      "Only ECR counts tagged images. Artifact Registry counts untagged versions and parts of images as well, so it would delete tagged images that the spec says are kept. Azure Container Registry has no such setting, and its purge task does not reach a registry without public access.",
    fix: "leave keep.tagged out; untagged images expire by keep.untagged",
  },
  B4090: {
    title: "Two resources get the same name",
    explanation: "Names in the cloud are made from keys and cut to what the vendor allows, and after that two of them are the same.",
    fix: "choose another key for one of the two",
  },
} as const satisfies Record<string, CodeText>;
