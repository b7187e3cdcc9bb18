import { TerraformElement, TerraformStack } from "cdktf";
import type { Node } from "constructs";
import { renderStack, type StackJson, withSpecPaths } from "./cdktf-speedups/render-stack";
import { speedupsAreOn } from "./cdktf-speedups/speedups";

/** A stack whose addresses are the construct path below it, joined by `_`: no hash, so an address does not depend on other constructs. */
export class AddressedStack extends TerraformStack {
  private readonly owners = new Map<string, string>();

  /** @throws Error if two elements of one type have the same address, which CDKTF would merge silently */
  protected override allocateLogicalId(element: TerraformElement | Node): string {
    const node = TerraformElement.isTerraformElement(element) ? element.node : element;
    const below = node.scopes.slice(node.scopes.indexOf(this) + 1).map((scope) => scope.node.id);
    const id = below.filter((part) => part !== "Default").join("_");
    const address = `${kindOf(element)}.${id}`;
    const owner = this.owners.get(address) ?? node.path;
    if (owner !== node.path) throw new Error(`${owner} and ${node.path} have the same address ${address}; give one of them another id`);
    this.owners.set(address, node.path);
    return id;
  }

  override toTerraform(): StackJson {
    return speedupsAreOn() ? renderStack(this) : withSpecPaths(this, super.toTerraform());
  }
}

function kindOf(element: TerraformElement | Node): string {
  if ("terraformResourceType" in element) return String(element.terraformResourceType);
  return element.constructor.name;
}
