/** Registries that ECR can cache. */
import { cutName } from "../../platform/naming/names";

interface Upstream {
  /** ECR's address of the registry, if it differs from the host. */
  readonly url?: string;
  readonly credentials: "required" | "refused";
}

/** @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/pull-through-cache.html */
const upstreams: Readonly<Record<string, Upstream>> = {
  "cgr.dev": { credentials: "required" },
  "docker.io": { url: "registry-1.docker.io", credentials: "required" },
  "ghcr.io": { credentials: "required" },
  "public.ecr.aws": { credentials: "refused" },
  "quay.io": { credentials: "refused" },
  "registry.gitlab.com": { credentials: "required" },
  "registry.k8s.io": { credentials: "refused" },
};

/** Azure registries have one host each. */
const azureHost = /^[a-z0-9]{5,50}\.azurecr\.io$/;

/** Undefined if ECR has no pull-through cache for the host. */
export function upstreamAt(host: string): Required<Upstream> | undefined {
  const found: Upstream | undefined = Object.hasOwn(upstreams, host) ? upstreams[host] : undefined;
  if (found !== undefined) return { url: host, ...found };
  return azureHost.test(host) ? { url: host, credentials: "required" } : undefined;
}

/** For messages. */
export const upstreamHosts: readonly string[] = [...Object.keys(upstreams), "<name>.azurecr.io"];

/** Maximum length of the prefix of a cache rule. */
const MAX_PREFIX = 30;

/** `<registry>/<host with - for .>`, shortened to the limit of ECR. */
export const mirrorPrefix = (registry: string, host: string): string =>
  cutName(`${registry}/${host.replaceAll(".", "-")}`, MAX_PREFIX).replace("/-", "-");
