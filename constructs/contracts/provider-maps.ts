/** Maps of a user in a provider block. */
import type { TerraformProvider } from "cdktf";

type Json = { [key: string]: unknown };

/**
 * Keeps the keys of a map in a provider block as they are written. CDKTF writes every key of a provider block in snake case, also those of
 * default tags and labels: `cost-center` would become `cost_center`.
 * @param path of the map in the block, with Terraform's names: `["default_tags", 0, "tags"]`
 * @returns the provider
 */
export function withOwnKeys<P extends TerraformProvider>(
  provider: P,
  path: readonly (string | number)[],
  map: Readonly<Record<string, string>>,
): P {
  const render = provider.toTerraform.bind(provider);
  provider.toTerraform = () => {
    const json = render() as { readonly provider: Readonly<Record<string, readonly Json[]>> };
    for (const block of json.provider[provider.terraformResourceType] ?? []) replaceAt(block, path, { ...map });
    return json;
  };
  return provider;
}

function replaceAt(block: Json, path: readonly (string | number)[], map: Json): void {
  const last = path.at(-1) as string;
  const holder = path.slice(0, -1).reduce<unknown>((below, step) => (below as Json | undefined)?.[step], block) as Json | undefined;
  if (holder?.[last] !== undefined) holder[last] = map;
}
