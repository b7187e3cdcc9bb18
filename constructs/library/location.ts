/** Where things are made, as an object that constructs take. */
import type { Cloud } from "../platform/types/location";
import type { AwsLocationSpec, AzureLocationSpec, GoogleLocationSpec, LocationSpec } from "./spec-types.generated";

/** One region of one account, project or subscription of a cloud. Made by `defineLocation`. */
export type Location<C extends Cloud = Cloud> = LocationSpecs[C] & Keyed;

interface LocationSpecs {
  readonly aws: AwsLocationSpec;
  readonly google: GoogleLocationSpec;
  readonly azure: AzureLocationSpec;
}

interface Keyed {
  /** What a spec calls its key: part of no name, but of aliases of providers and of paths in errors. */
  readonly key: string;
}

/**
 * A location that constructs take. What is wrong with it is said by the first construct that does.
 *
 * @param key - 1 to 8 of a-z and 0-9, such as `use1`
 * @param spec - `cloud`, `region`, and the `account`, `project` or `subscription` that alone may be touched
 *
 * @example
 * ```ts
 * const use1 = defineLocation("use1", { cloud: "aws", region: "us-east-1", account: "123456789012" });
 * ```
 */
export function defineLocation<const S extends LocationSpec>(key: string, spec: S): Location<S["cloud"]> {
  return Object.freeze({ ...spec, key }) as unknown as Location<S["cloud"]>;
}
