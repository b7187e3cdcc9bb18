/** References in expressions. */
import { isMap, type Json } from "../model/json";

export interface Reference {
  /** Address within the stack: `aws_eks_cluster.cluster`, `data.terraform_remote_state.network-main`. */
  readonly address: string;
  /** The first steps of the path without indexes: `vpc_config`, `outputs.vpc_id`; empty for the whole resource. */
  readonly attribute: string;
}

const expression = /\$\{((?:[^{}"]|"(?:[^"\\]|\\.)*"|\{[^{}]*\})*)\}/g;
const named = /(?<![\w.-])((?:data\.)?[a-z][a-z0-9]*_[a-z0-9_]*\.[A-Za-z_][\w-]*)(?:\[[^\]]*\])?((?:\.[a-z_][\w-]*|\[[^\]]*\])*)/g;

/** All references in a value. */
export function referencesIn(value: Json | undefined): Reference[] {
  const found: Reference[] = [];
  walk(value, (text) => {
    for (const [, inside = ""] of text.matchAll(expression))
      for (const [, address = "", behind = ""] of inside.matchAll(named))
        found.push({ address, attribute: behind.replaceAll(/\[[^\]]*\]/g, "").replace(/^\./, "") });
  });
  return found;
}

/** Whether a value contains an expression, so that only Terraform knows it. */
export const isExpression = (value: Json | undefined): boolean => {
  let found = false;
  walk(value, (text) => {
    found ||= text.includes("${");
  });
  return found;
};

function walk(value: Json | undefined, visit: (text: string) => void): void {
  if (typeof value === "string") {
    if (value.includes("${")) visit(value);
  } else if (Array.isArray(value)) for (const each of value) walk(each, visit);
  else if (isMap(value)) for (const each of Object.values(value)) walk(each, visit);
}
