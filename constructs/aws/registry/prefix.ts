/** Where the images of an upstream registry are cached. */
import { cutName } from "../../platform/naming/names";

/** Most characters that ECR takes for the prefix of a cache rule. */
const LIMIT = 30;

/** `<registry>/<host with - for .>`, cut to what ECR takes. */
export const mirrorPrefix = (registry: string, host: string): string =>
  cutName(`${registry}/${host.replaceAll(".", "-")}`, LIMIT).replace("/-", "-");
