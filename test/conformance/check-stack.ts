/** One synthesized stack against what the providers say about every resource and data source in it. */
import { checkBody } from "./blocks";
import { checkCycles } from "./cycles";
import { blockOf } from "./facts";
import type { Finding } from "./finding";
import { isObject, type JsonObject, objectOf } from "./json";
import { checkReferences } from "./references";
import { checkRelations } from "./relations";

/** A resource or data source as a cdk.tf.json file contains it. */
export interface Declared {
  readonly kind: "resource" | "data";
  readonly type: string;
  readonly address: string;
  readonly config: JsonObject;
}

/** All resources and data sources of a stack. */
export function declaredIn(stack: JsonObject): Declared[] {
  const kinds = ["resource", "data"] as const;
  return kinds.flatMap((kind) =>
    Object.entries(objectOf(stack[kind])).flatMap(([type, named]) =>
      Object.entries(objectOf(named)).flatMap(([name, config]) => {
        const address = `${kind === "data" ? "data." : ""}${type}.${name}`;
        return isObject(config) ? [{ kind, type, address, config }] : [];
      }),
    ),
  );
}

/**
 * Everything that is wrong in a stack: names, required ones, items, relations, literals, references and cycles.
 *
 * @param stack the parsed content of a cdk.tf.json file
 */
export function checkStack(stack: JsonObject): Finding[] {
  const findings: Finding[] = [];
  for (const { kind, type, address, config } of declaredIn(stack)) {
    const say = (what: Finding["kind"], path: string, message: string) => findings.push({ kind: what, address, path, message });
    const schema = blockOf(kind, type);
    if (!schema) {
      say(
        "unlisted-type",
        "",
        "facts does not hold this type: add it to the list in scripts/facts/types.mjs and run scripts/make-facts.mjs",
      );
      continue;
    }
    checkBody(config, schema, "", say);
    checkRelations(config, schema, say);
  }
  checkReferences(stack, (finding) => findings.push(finding));
  checkCycles(stack, (finding) => findings.push(finding));
  return findings;
}
