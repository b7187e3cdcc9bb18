/** Which repository prefixes the settings of a location scan, and when. */
import { compareText } from "../../platform/naming/order";
import type { AwsLocationSettings, EcrRegistry } from "../../platform/types/aws/registry";

/**
 * Repositories that Berth creates are scanned on push by their own setting. Those that ECR creates, of caches and replicas, have none, and
 * continuous scanning exists only for the whole account and region: then its settings list every scanned repository.
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html
 */
export function scannedPrefixes(local: readonly EcrRegistry[], arriving: readonly EcrRegistry[]): AwsLocationSettings["scanned"] {
  const isScanned = ({ scan }: EcrRegistry): boolean => scan !== false;
  const isRequired =
    arriving.some(isScanned) ||
    local.some((registry) => registry.scan === "continuous" || (isScanned(registry) && registry.mirrors.length > 0));
  if (!isRequired) return { onPush: [], continuously: [] };
  const prefixes = (scan: EcrRegistry["scan"]): string[] => [
    // A shortened cache prefix may not begin with the name of the registry, so it is listed separately.
    ...local.filter((registry) => registry.scan === scan).flatMap(({ name, mirrors }) => [name, ...mirrors.map(({ prefix }) => prefix)]),
    ...arriving.filter((registry) => registry.scan === scan).map(({ name }) => name),
  ];
  return { onPush: widest(prefixes(true)), continuously: widest(prefixes("continuous")) };
}

/** Prefixes that no other prefix covers, sorted. */
const widest = (prefixes: readonly string[]): string[] =>
  [...new Set(prefixes)].filter((prefix) => !prefixes.some((other) => prefix.startsWith(`${other}/`))).sort(compareText);
