/** Lets instances that are not metal run guests: a processor option that is younger than the bindings. */
import type { LaunchTemplate } from "@cdktf/provider-aws/lib/launch-template";
import { TerraformElement } from "cdktf";

/**
 * The first provider that knows the option.
 * @see https://github.com/hashicorp/terraform-provider-aws/pull/46533
 */
export const NESTING_PROVIDER = "6.33.0";

/** The option on the template, and for its stack the provider that has it: of one major version with the bindings, so all else stands. */
export function enableNestedVirtualization(template: LaunchTemplate): void {
  template.addOverride("cpu_options.nested_virtualization", "enabled");
  new ProviderVersion(template, "provider");
}

/** Rendered after the provider's own element, whose version it replaces. */
class ProviderVersion extends TerraformElement {
  override toTerraform() {
    return { terraform: { required_providers: { aws: { version: NESTING_PROVIDER } } } };
  }
}
