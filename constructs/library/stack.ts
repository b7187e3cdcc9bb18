/** A stack of a location: its provider, its backend, stable addresses, and overrides. */
import { TerraformBackend } from "cdktf";
import type { Construct } from "constructs";
import { AddressedStack } from "../assembly/addressed-stack";
import { writeBackend } from "../assembly/backend";
import { makeProvider } from "../assembly/build-unit";
import type { StackJson } from "../assembly/cdktf-speedups/render-stack";
import { applyOverrides, OverrideError } from "../assembly/overrides";
import type { Backend } from "../platform/types/shared/state";
import { libraryProblem } from "./codes";
import { wayToApp } from "./context";
import { decide } from "./decide";
import { BerthError, ofConstruct } from "./error";
import type { Location } from "./location";
import { claimPlace, provide } from "./places";
import type { PlatformProps } from "./platform";
import { asBerthError } from "./unit-construct";

/** A JSON merge patch (RFC 7396) on synthesized resources. */
export interface StackOverride {
  /** `TYPE.NAME` as cdk.tf.json has it; takes `*`. */
  readonly resource: string;
  /** Attributes as the provider spells them; null removes. */
  readonly merge: Readonly<Record<string, unknown>>;
}

export interface BerthStackProps {
  /** Whose state, labels and lock it goes by. */
  readonly platform: PlatformProps;
  /** Where its provider acts: no other account, project or subscription is touched. */
  readonly location: Location;
  /**
   * Last resort: what is changed of resources that constructs made.
   * @default none
   */
  readonly overrides?: readonly StackOverride[];
}

/**
 * A stack with the provider of a location, and the state that the platform says unless a backend is put into it. Addresses in it are paths of constructs joined
 * by `_`: `aws_eks_cluster.apps_cluster` for `new ManagedCluster(stack, "apps", …)`.
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
  /** Whether platform or location say where states are kept. */
  private readonly stated: boolean;

  /** @throws BerthError where platform or location are at fault, or the cloud's package is missing */
  constructor(scope: Construct, id: string, { platform, location, overrides = [] }: BerthStackProps) {
    super(scope, id);
    this.stackOverrides = overrides;
    this.stated = platform.state !== undefined || location.state !== undefined;
    claimPlace(this, location);
    const decided = decide({ construct: this, platform, own: null, others: [], locations: [location] });
    this.backend = decided.backend(location.key, id);
    for (const resolved of decided.platform.locations) if (resolved.key === location.key) this.provideFor(resolved);
  }

  private provideFor(resolved: Parameters<typeof makeProvider>[1]): void {
    try {
      makeProvider(this, resolved);
    } catch (error) {
      throw asBerthError(error, this, { stack: this.node.id, path: null });
    }
    provide(this, resolved.key);
  }

  /** A backend that was put into the stack, or else that of platform or location. */
  override ensureBackendExists(): TerraformBackend {
    const own = this.node.findAll().filter((node): node is TerraformBackend => TerraformBackend.isBackend(node));
    if (own.length > 1) throw new BerthError([ofConstruct(libraryProblem("B6209", `has ${own.length} backends`), this.node.path)]);
    if (own[0] !== undefined) {
      if (this.stated && !this.isMade)
        throw new BerthError([ofConstruct(libraryProblem("B6209", "has a backend beside `state`"), this.node.path)]);
      return own[0];
    }
    this.isMade = true;
    writeBackend(this, this.backend, wayToApp(this));
    return this.ensureBackendExists();
  }
  private isMade = false;

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
