/** With mutable tags the deployed image can differ from the tested one. */
import { cloudCapabilities } from "../../catalog/cloud-capabilities";
import type { PlatformRule } from "../rule";

export const tagsMutable: PlatformRule = {
  name: "tags-mutable",
  code: "B5007",
  severity: "warning",
  text: {
    title: "A registry has mutable tags",
    explanation:
      "Anyone with push access can move a tag that is in use to another image. Azure Container Registry has no setting against it: images are safe there if they are named by digest.",
    fix: "remove tags, which makes them immutable where the cloud can, or waive this with a reason",
  },
  check: ({ registries }) =>
    registries.flatMap((registry) =>
      registry.kind === "managed" && registry.tags === "mutable"
        ? [
            {
              path: [...registry.path.split("."), "tags"],
              message: "Tags are mutable: a push can move a tag to another image",
              value: "mutable",
              fix: cloudCapabilities[registry.cloud].immutableTags
                ? "remove tags, which makes them immutable, or waive this with a reason"
                : "refer to images by digest where they must not change, and waive this with a reason",
            },
          ]
        : [],
    ),
};
