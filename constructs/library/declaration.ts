/** What a construct declares: an entry of a spec, with objects in place of keys. */
import type { Construct } from "constructs";
import type { FleetSection } from "../language/schema/spec";
import type { PlainMap } from "../language/yaml/json";
import type { Location } from "./location";
import { type AnyToken, tokensIn } from "./tokens";

export interface Declaration {
  readonly section: FleetSection;
  /** The construct's id. */
  readonly key: string;
  readonly construct: Construct;
  /** The entry as in a spec, with references as keys. */
  readonly entry: PlainMap;
  readonly location: Location;
  /** Locations that it names in addition to its own, such as replicas of a registry. */
  readonly otherLocations: readonly Location[];
  /** Declarations that it refers to, such as its network. */
  readonly references: readonly Declaration[];
  readonly waivers: readonly PlainMap[];
}

/** Numbers, lists and objects that are tokens: the schema cannot validate them. */
export const unknownIn = ({ entry }: Declaration): AnyToken[] => tokensIn(entry);

export const placeOf = ({ section, key }: Pick<Declaration, "section" | "key">): string => `${section}.${key}`;
