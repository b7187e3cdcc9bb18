/** Resolves object stores on S3. */
import type { ResolveObjects } from "../../contracts/objects";
import { storeSettings } from "../../contracts/store-settings";
import { vendorName } from "../../platform/naming/names";

export const resolveObjects: ResolveObjects<"aws"> = (request, meta, { location }) => {
  const settings = storeSettings(request, meta);
  return { ...settings, cloud: "aws", bucket: vendorName("s3-bucket", settings.name, location.account) };
};
