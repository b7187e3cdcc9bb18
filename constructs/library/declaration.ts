/** What a construct declares: an entry of a spec, with objects where the spec has keys. */
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
  /** As a spec has it, references as keys. */
  readonly entry: PlainMap;
  readonly location: Location;
  /** Locations that it names beside its own. */
  readonly otherLocations: readonly Location[];
  /** What it refers to. */
  readonly needs: readonly Declaration[];
  readonly waivers: readonly PlainMap[];
}

/** What no schema can judge: numbers and lists that are tokens. */
export const unknownIn = ({ entry }: Declaration): AnyToken[] => tokensIn(entry);

export const placeOf = ({ section, key }: Pick<Declaration, "section" | "key">): string => `${section}.${key}`;
