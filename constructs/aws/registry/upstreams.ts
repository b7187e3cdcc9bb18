/** Registries that ECR caches images of, and where. */
import { cutName } from "../../platform/naming/names";

interface Upstream {
  /** What ECR calls it, where that is not its host. */
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

/** Registries of Azure are one host each. */
const ofAzure = /^[a-z0-9]{5,50}\.azurecr\.io$/;

/** Undefined where ECR has no cache for the host. */
export function upstreamAt(host: string): Required<Upstream> | undefined {
  const found: Upstream | undefined = Object.hasOwn(upstreams, host) ? upstreams[host] : undefined;
  if (found !== undefined) return { url: host, ...found };
  return ofAzure.test(host) ? { url: host, credentials: "required" } : undefined;
}

/** For messages. */
export const upstreamHosts: readonly string[] = [...Object.keys(upstreams), "<name>.azurecr.io"];

/** Most characters that ECR takes for the prefix of a cache rule. */
const LIMIT = 30;

/** `<registry>/<host with - for .>`, cut to what ECR takes. */
export const mirrorPrefix = (registry: string, host: string): string =>
  cutName(`${registry}/${host.replaceAll(".", "-")}`, LIMIT).replace("/-", "-");
