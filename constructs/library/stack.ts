/** A stack for one location, with provider, backend, stable addresses and overrides. */
import { TerraformBackend } from "cdktf";
import type { Construct } from "constructs";
import { AddressedStack } from "../assembly/addressed-stack";
import { writeBackend } from "../assembly/backend";
import { makeProvider } from "../assembly/build-unit";
import type { StackJson } from "../assembly/cdktf-speedups/render-stack";
import { applyOverrides, OverrideError } from "../assembly/overrides";
import type { Backend } from "../platform/types/shared/state";
import { libraryProblem } from "./codes";
import { relativeAppFolder } from "./context";
import { decide } from "./decide";
import { BerthError, ofConstruct } from "./error";
import type { Location } from "./location";
import type { PlatformProps } from "./platform";
import { claimLocation, setProviderLocation } from "./stack-locations";
import { asBerthError } from "./unit-construct";

/** A JSON merge patch (RFC 7396) on synthesized resources. */
export interface StackOverride {
  /** The address as cdk.tf.json has it, `TYPE.NAME`. `*` matches any run of characters: `aws_iam_role.*`. */
  readonly resource: string;
  /** Attributes and blocks as the Terraform provider names them, in snake case. null removes an attribute; a list replaces the whole list. */
  readonly merge: Readonly<Record<string, unknown>>;
}

export interface BerthStackProps {
  /** The platform whose state backend, labels and lock file the stack uses. */
  readonly platform: PlatformProps;
  /** The location of the stack's provider. The provider refuses to act in any other account, project or subscription. */
  readonly location: Location;
  /**
   * Changes to synthesized resources, for settings that no prop covers. Synthesis fails if an override matches no resource, sets an unknown
   * attribute or has no effect.
   * @default none
   */
  readonly overrides?: readonly StackOverride[];
}

/**
 * A stack with the provider of a location. Its state is kept in the backend of `state` of the location or platform, unless the stack contains a
 * backend of its own. Addresses are construct paths joined by `_`: `aws_eks_cluster.apps_cluster` for `new ManagedCluster(stack, "apps", …)`.
 *
 * @example
 * ```ts
 * const stack = new BerthStack(app, "shop", {
 *   platform, location: use1,
 *   overrides: [{ resource: "aws_iam_role.*", merge: { permissions_boundary: boundary } }],
 * });
 * ```
 */
export class BerthStack extends AddressedStack {
  private readonly stackOverrides: readonly StackOverride[];
  private readonly backend: Backend;
  /** Whether the platform or the location sets `state`. */
  private readonly hasStateProp: boolean;

  /** @throws BerthError if the platform or the location is invalid, or the bindings of the cloud (`@cdktf/provider-…`) are not installed */
  constructor(scope: Construct, id: string, { platform, location, overrides = [] }: BerthStackProps) {
    super(scope, id);
    this.stackOverrides = overrides;
    this.hasStateProp = platform.state !== undefined || location.state !== undefined;
    claimLocation(this, location);
    const decided = decide({ construct: this, platform, declared: null, others: [], locations: [location] });
    this.backend = decided.backend(location.key, id);
    for (const resolved of decided.platform.locations) if (resolved.key === location.key) this.provideFor(resolved);
  }

  private provideFor(resolved: Parameters<typeof makeProvider>[1]): void {
    try {
      makeProvider(this, resolved);
    } catch (error) {
      throw asBerthError(error, this, { stack: this.node.id, path: null });
    }
    setProviderLocation(this, resolved.key);
  }

  /**
   * The backend that the user added to the stack; otherwise that of the location or platform, which is created on the first call.
   * @throws BerthError if the stack has two backends, or a backend in addition to `state`
   */
  override ensureBackendExists(): TerraformBackend {
    const [found, ...more] = this.node.findAll().filter((node): node is TerraformBackend => TerraformBackend.isBackend(node));
    if (more.length > 0) this.refuse(`The stack contains ${more.length + 1} backends`);
    if (found !== undefined) {
      if (this.hasStateProp && !this.isBackendWritten) this.refuse("The stack contains a backend, and its platform or location sets state");
      return found;
    }
    this.isBackendWritten = true;
    writeBackend(this, this.backend, relativeAppFolder(this));
    return this.ensureBackendExists();
  }
  private isBackendWritten = false;

  private refuse(message: string): never {
    throw new BerthError([ofConstruct(libraryProblem("B6209", message), this.node.path)]);
  }

  override toTerraform(): StackJson {
    const overrides = this.stackOverrides.map(({ resource, merge }, index) => ({
      stack: this.node.id,
      resource,
      merge: merge as never,
      path: `overrides.${index}`,
    }));
    try {
      return applyOverrides(super.toTerraform(), overrides, this.node.id).json;
    } catch (error) {
      if (!(error instanceof OverrideError)) throw error;
      throw new BerthError(error.problems.map((problem) => ofConstruct(problem, this.node.path)));
    }
  }
}
