/** Registries that Azure Container Registry caches images of. */

type Credentials = "required" | "allowed" | "refused";

/** @see https://learn.microsoft.com/azure/container-registry/artifact-cache-overview */
const upstreams: Readonly<Record<string, Credentials>> = {
  "docker.io": "required",
  "ghcr.io": "allowed",
  "mcr.microsoft.com": "refused",
  "public.ecr.aws": "allowed",
  "quay.io": "allowed",
  "registry.k8s.io": "allowed",
};

/** Undefined where it has no cache for the host. */
export const credentialsFor = (host: string): Credentials | undefined => (Object.hasOwn(upstreams, host) ? upstreams[host] : undefined);

/** For messages. */
export const upstreamHosts: readonly string[] = Object.keys(upstreams);
