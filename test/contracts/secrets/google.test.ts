import { resolveSecrets } from "../../../constructs/google/secrets/resolve";
import { GoogleSecrets } from "../../../constructs/google/secrets/secrets";
import { meta } from "../../support/aws-inputs";
import { googleLocation, unitInputOf } from "../../support/google-inputs";
import { pins } from "../../support/pins";
import { type Body, blocksOf, type SynthesizedStack, synthUnit } from "../../support/stack";
import { type Asked, request, type Synthesized, secretsContract } from "./suite";

const MEMBER = "serviceAccount:manager@shop-prod.iam.gserviceaccount.com";

function synthesize({ request: asked = {}, meta: changed = {}, account = "shop-prod", grants }: Asked): Synthesized {
  const location = googleLocation({ project: account });
  const context = { location, ...pins() };
  const settings = resolveSecrets({ ...request, ...asked }, { ...meta("clusters", "apps"), ...changed }, context);
  const stack = synthUnit<"network">(
    (scope, _input, build) => {
      const secrets = new GoogleSecrets(scope, "secrets", { secrets: settings, location, context: build });
      if (grants !== undefined) secrets.grant(scope, "manager", MEMBER, grants);
      build.declareOutput("reference", secrets.referenceOf("worker"), "Reference of a secret");
    },
    unitInputOf("network", "network-x", {} as never, { location }),
  );
  return { stack, settings };
}

const bodies = ({ resource }: SynthesizedStack, type: string): Body[] => Object.values(blocksOf(resource, type));

const rights: Readonly<Record<string, "read" | "write-value">> = {
  "roles/secretmanager.secretAccessor": "read",
  "roles/secretmanager.secretVersionAdder": "write-value",
};

/** Each grant is on one secret, and its role one that the contract knows, or an error. */
function rightsOf(stack: SynthesizedStack) {
  const elsewhere = Object.keys(stack.resource).filter((type) => /_iam_/.test(type) && !/secret_iam_member|kms_crypto_key/.test(type));
  if (elsewhere.length > 0) throw new Error(`rights by ${elsewhere.join()}`);
  return bodies(stack, "google_secret_manager_secret_iam_member").map((body) => {
    const [, name] = /^\$\{google_secret_manager_secret\.secrets_secrets_([\w-]+)\.secret_id\}$/.exec(String(body["secret_id"])) ?? [];
    const right = rights[String(body["role"])];
    if (name === undefined || right === undefined || body["member"] !== MEMBER)
      throw new Error(`not a right of the contract: ${JSON.stringify(body)}`);
    return { name, right };
  });
}

interface Replicas {
  readonly user_managed: { readonly replicas: readonly { readonly customer_managed_encryption?: Body }[] };
}

secretsContract({
  name: "Secret Manager of Google Cloud",
  synthesize,
  container: { type: "google_secret_manager_secret", labels: "labels" },
  namesOf: (settings) => (settings as { secrets: Record<string, string> }).secrets,
  nameForm: /^[\w-]{1,255}$/,
  keys: {
    type: "google_kms_crypto_key",
    rotation: { rotation_period: "7776000s" },
    given: "projects/keys/locations/europe-west1/keyRings/berth/cryptoKeys/berth",
    usedBy: (stack) =>
      bodies(stack, "google_secret_manager_secret").map(
        (body) => (body["replication"] as Replicas).user_managed.replicas[0]?.customer_managed_encryption?.["kms_key_name"],
      ),
  },
  recovery: {
    protected: { deletion_protection: true, version_destroy_ttl: "2592000s" },
    unprotected: { deletion_protection: false, version_destroy_ttl: "2592000s" },
  },
  closed: { replication: { user_managed: { replicas: [{ location: "europe-west1" }] } } },
  valueTypes: ["google_secret_manager_secret_version"],
  rightsOf,
  reference: /^\$\{google_secret_manager_secret\.secrets_secrets_worker\.id\}$/,
});
