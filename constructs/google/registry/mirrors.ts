/** Mirrors of upstream registries. Each is a remote repository, which pulls and caches images on demand. */
import type { ArtifactRegistryRepositoryConfig } from "@cdktf/provider-google/lib/artifact-registry-repository";
import { DataGoogleProject } from "@cdktf/provider-google/lib/data-google-project";
import { SecretManagerSecretIamMember } from "@cdktf/provider-google/lib/secret-manager-secret-iam-member";
import { Fn, type ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { BuildContext } from "../../contracts/build";
import type { ArtifactMirror } from "../../platform/types/google/registry";
import { agentMember } from "../encryption/service-agents";
import { RegistryRepository, type RegistryRepositoryProps } from "./repository";

export interface MirrorsProps extends Omit<RegistryRepositoryProps, "name" | "description" | "kindConfig" | "provider" | "writers"> {
  readonly context: Pick<BuildContext, "valueOf">;
}

export class RegistryMirrors extends Construct {
  /** By upstream host. */
  readonly all: Readonly<Record<string, RegistryRepository>>;
  private project: DataGoogleProject | undefined;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: MirrorsProps,
  ) {
    super(scope, id);
    this.all = Object.fromEntries(props.registry.mirrors.map((mirror) => [mirror.upstream, this.createMirror(mirror)]));
  }

  private createMirror(mirror: ArtifactMirror): RegistryRepository {
    const { context, ...shared } = this.props;
    const { upstream, credentials } = mirror;
    const id = upstream.replaceAll(".", "-");
    const version = credentials === null ? null : context.valueOf(credentials.secretVersion);
    const ready = version === null ? [] : [this.grantSecretAccess(`${id}-secret`, version)];
    return new RegistryRepository(this, id, {
      ...shared,
      name: mirror.name,
      description: `Mirror of ${upstream}`,
      provider: undefined,
      writers: [],
      kindConfig: remote(mirror, version, ready),
    });
  }

  /** Artifact Registry reads the token itself, so that Terraform never does. */
  private grantSecretAccess(id: string, version: string): ITerraformDependable {
    this.project ??= new DataGoogleProject(this, "project", { projectId: this.props.project });
    return new SecretManagerSecretIamMember(this, id, {
      secretId: Fn.element(Fn.split("/versions/", version), 0),
      role: "roles/secretmanager.secretAccessor",
      member: agentMember("artifact-registry", this.project.number),
    });
  }
}

function remote(
  { upstream, credentials }: ArtifactMirror,
  version: string | null,
  ready: readonly ITerraformDependable[],
): Partial<ArtifactRegistryRepositoryConfig> {
  const dockerRepository =
    upstream === "docker.io" ? { publicRepository: "DOCKER_HUB" } : { customRepository: { uri: `https://${upstream}` } };
  return {
    mode: "REMOTE_REPOSITORY",
    remoteRepositoryConfig: {
      description: upstream,
      dockerRepository,
      ...(credentials !== null &&
        version !== null && {
          upstreamCredentials: { usernamePasswordCredentials: { username: credentials.username, passwordSecretVersion: version } },
        }),
    },
    ...(ready.length > 0 && { dependsOn: [...ready] }),
  };
}
