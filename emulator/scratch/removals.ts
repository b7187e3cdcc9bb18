/** Removes settings from a scratch copy that would prevent the emulator from deploying or destroying it. */
import { isObject, type JsonObject, objectAt } from "../json";
import { bodiesOf, type StrippedPath } from "../terraform/provider-fit";

/** Deletion protection of vendors: attribute → value that disables it. */
const PROTECTIONS: Readonly<Record<string, boolean>> = {
  deletion_protection: false,
  deletion_protection_enabled: false,
  enable_deletion_protection: false,
  disable_api_termination: false,
};

export interface Removals {
  /** Resources that `prevent_destroy` or the vendor's flag protected. */
  readonly protections: readonly StrippedPath[];
  /** Provisioners: they would run programs on this machine against the real cloud. */
  readonly provisioners: readonly StrippedPath[];
}

/** Disables deletion protection and removes provisioners of all resources, in place. */
export function removeHindrances(json: JsonObject): Removals {
  const protections: StrippedPath[] = [];
  const provisioners: StrippedPath[] = [];
  for (const { address, body } of resourcesOf(json)) {
    for (const lifecycle of bodiesOf(body.lifecycle)) {
      if (lifecycle.prevent_destroy === true) protections.push({ address, path: "lifecycle.prevent_destroy" });
      delete lifecycle.prevent_destroy;
    }
    for (const [name, lifted] of Object.entries(PROTECTIONS)) {
      if (!(name in body) || body[name] === lifted) continue;
      body[name] = lifted;
      protections.push({ address, path: name });
    }
    for (const name of ["provisioner", "connection"]) {
      if (name in body) provisioners.push({ address, path: name });
      delete body[name];
    }
  }
  return { protections, provisioners };
}

interface Resource {
  readonly address: string;
  readonly body: JsonObject;
}

/** Every resource body of a stack with its address. */
export function resourcesOf(json: JsonObject): Resource[] {
  return Object.entries(objectAt(json, "resource")).flatMap(([type, named]) =>
    Object.entries(isObject(named) ? named : {}).flatMap(([name, value]) =>
      bodiesOf(value).map((body) => ({ address: `${type}.${name}`, body })),
    ),
  );
}
