/** A location as an object that constructs take. */
import type { Cloud } from "../platform/types/location";
import type { AwsLocationSpec, AzureLocationSpec, GoogleLocationSpec, LocationSpec } from "./spec-types.generated";

/** One region of one account, project or subscription of a cloud. `defineLocation` creates it. */
export type Location<C extends Cloud = Cloud> = LocationSpecs[C] & Keyed;

interface LocationSpecs {
  readonly aws: AwsLocationSpec;
  readonly google: GoogleLocationSpec;
  readonly azure: AzureLocationSpec;
}

interface Keyed {
  /** The key of the location in a spec. It is part of provider aliases and of paths in problems, but of no resource name. */
  readonly key: string;
}

/**
 * Defines a location, to be passed to stacks and constructs. It is validated by the first construct that uses it.
 *
 * @param key - 1 to 8 characters of a-z and 0-9, such as `use1`
 * @param spec - `cloud`, `region`, and the `account`, `project` or `subscription`; the provider refuses to act in any other
 *
 * @example
 * ```ts
 * const use1 = defineLocation("use1", { cloud: "aws", region: "us-east-1", account: "123456789012" });
 * ```
 */
export function defineLocation<const S extends LocationSpec>(key: string, spec: S): Location<S["cloud"]> {
  return Object.freeze({ ...spec, key }) as unknown as Location<S["cloud"]>;
}
