/** Enables the APIs of a project, and creates the service agent that the registries of a location share their key with. */
import { ArtifactRegistryRepository } from "@cdktf/provider-google/lib/artifact-registry-repository";
import { ProjectService } from "@cdktf/provider-google/lib/project-service";
import { Construct } from "constructs";
import type { GoogleLocation, GoogleLocationSettings } from "../../platform/types/google/location";

export interface ProjectServicesProps {
  readonly settings: GoogleLocationSettings;
  readonly location: GoogleLocation;
}

export class ProjectServices extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: ProjectServicesProps,
  ) {
    super(scope, id);
    const below = new Construct(this, "apis");
    const enabled = props.settings.apis.map((api) => this.enable(below, api));
    if (props.settings.agentRepository !== null) this.createFirstRepository(props.settings.agentRepository, enabled);
  }

  /** Whatever becomes of the stack, the API stays on: others may have come to need it. */
  private enable(scope: Construct, api: string): ProjectService {
    return new ProjectService(scope, api.replace(/\..*$/, ""), {
      project: this.props.location.project,
      service: api,
      disableOnDestroy: false,
    });
  }

  /**
   * Artifact Registry creates its service agent with the first repository of a project, and a key can be shared only with an agent that
   * exists. So this repository, which stays empty, has no key of ours.
   * @see https://docs.cloud.google.com/artifact-registry/docs/ar-service-account
   */
  private createFirstRepository(name: string, enabled: readonly ProjectService[]): ArtifactRegistryRepository {
    const { project, region } = this.props.location;
    return new ArtifactRegistryRepository(this, "agent-repository", {
      repositoryId: name,
      description: "Empty: its creation makes the service agent of Artifact Registry",
      format: "DOCKER",
      mode: "STANDARD_REPOSITORY",
      location: region,
      project,
      dockerConfig: { immutableTags: true },
      vulnerabilityScanningConfig: { enablementConfig: "DISABLED" },
      dependsOn: [...enabled],
    });
  }
}
