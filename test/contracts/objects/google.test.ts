import { resolveObjects } from "../../../constructs/google/objects/resolve";
import { CloudStorageStore } from "../../../constructs/google/objects/store";
import { meta } from "../../support/aws-inputs";
import { googleLocation, unitInputOf } from "../../support/google-inputs";
import { pins } from "../../support/pins";
import { type Body, blocksOf, type SynthesizedStack, synthUnit } from "../../support/stack";
import { type Asked, objectsContract, request, type Synthesized } from "./suite";

const MEMBER = "serviceAccount:manager@shop-prod.iam.gserviceaccount.com";

function synthesize({ request: asked = {}, meta: changed = {}, account = "shop-prod", grants }: Asked): Synthesized {
  const location = googleLocation({ project: account });
  const context = { location, ...pins() };
  const settings = resolveObjects({ ...request, ...asked }, { ...meta("clusters", "apps"), ...changed }, context);
  const input = unitInputOf("network", "network-x", {} as never, { location });
  const stack = synthUnit<"network">((scope, _input, build) => {
    const store = new CloudStorageStore(scope, "store", { store: settings, location, context: build });
    if (grants !== undefined) store.grant(scope, "manager", MEMBER, grants);
    build.declareOutput("address", store.addressOf("desired/manager"), "Address of a prefix");
  }, input);
  return { stack, settings };
}

const bodies = ({ resource }: SynthesizedStack, type: string): Body[] => Object.values(blocksOf(resource, type));
const bucket = (stack: SynthesizedStack): Body => bodies(stack, "google_storage_bucket")[0] ?? {};

const rights: Readonly<Record<string, "create-once" | "read" | "write">> = {
  "roles/storage.objectCreator": "create-once",
  "roles/storage.objectViewer": "read",
  "roles/storage.objectUser": "write",
};

/** Each grant is on a managed folder, and its role one that the contract knows, or an error. */
function rightsOf(stack: SynthesizedStack) {
  const folders = blocksOf(stack.resource, "google_storage_managed_folder");
  const elsewhere = Object.keys(stack.resource).filter((type) => /_iam_/.test(type) && !/managed_folder|kms_crypto_key/.test(type));
  if (elsewhere.length > 0) throw new Error(`rights by ${elsewhere.join()}`);
  return bodies(stack, "google_storage_managed_folder_iam_member").map((body) => {
    const [, address = ""] = /^\$\{google_storage_managed_folder\.([\w-]+)\.name\}$/.exec(String(body["managed_folder"])) ?? [];
    const prefix = String(folders[address]?.["name"]).replace(/\/$/, "");
    const right = rights[String(body["role"])];
    if (right === undefined || body["member"] !== MEMBER) throw new Error(`not a right of the contract: ${JSON.stringify(body)}`);
    return { prefix, right };
  });
}

objectsContract({
  name: "Cloud Storage",
  synthesize,
  accounts: ["shop-prod", "shop-test"],
  nameOf: (settings) => (settings as { bucket: string }).bucket,
  nameForm: /^(?!goog)(?!.*google)[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/,
  key: { type: "google_kms_crypto_key", rotation: { rotation_period: "7776000s" } },
  givenKey: {
    key: "projects/keys/locations/europe-west1/keyRings/berth/cryptoKeys/berth",
    usedBy: (stack) => (bucket(stack)["encryption"] as Body)["default_kms_key_name"],
  },
  closed: {
    google_storage_bucket: { public_access_prevention: "enforced", uniform_bucket_level_access: true },
  },
  labelled: { type: "google_storage_bucket", argument: "labels" },
  stateful: ["google_storage_bucket", "google_kms_crypto_key"],
  object: { type: "google_storage_bucket_object", text: "content", pathOf: (body) => String(body["name"]) },
  versionsOf: (stack) => {
    const rules = bucket(stack)["lifecycle_rule"] as { readonly action: Body; readonly condition: Body }[];
    const rule = rules.find(({ action, condition }) => action["type"] === "Delete" && condition["with_state"] === "ARCHIVED");
    return { kept: (bucket(stack)["versioning"] as Body)["enabled"] === true, days: rule?.condition["days_since_noncurrent_time"] };
  },
  logs: {
    target: "central-logs",
    targetOf: (stack) => (bucket(stack)["logging"] as Body | undefined)?.["log_bucket"],
  },
  rightsOf,
  address: /^gs:\/\/.+\/desired\/manager$/,
});
