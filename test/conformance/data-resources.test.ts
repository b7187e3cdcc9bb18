/** Every type that the constructs can create is judged: it holds data, and then it is said how it is emptied, or it does not. */
import { describe, expect, it } from "vitest";
import { dataResources } from "../../constructs/catalog/data-resources";
import { sharedResources } from "../../constructs/catalog/shared-resources";
import { consequences } from "../../review/findings/consequences";
import { emptyingOf } from "../../review/findings/emptying";
import { separateTypes } from "./separate-types";

/** What the constructs can create, as the test of shared resources compares it with the bindings that they load. */
const created = [...Object.keys(sharedResources), ...separateTypes];

/** Words of types that hold data, or without which data cannot be read. */
const DATA =
  /bucket|vault|storage|_store|log_group|workspace|repository|registry|secret|kms|crypto|key_ring|disk_encryption|backup|_cluster$/;

/** Types with such a word that hold none: settings, grants and schedules. Destroying them loses nothing. */
const settings =
  /_iam_|_policy|_configuration$|_lifecycle|_rule|_versioning|_alias|_selection|_binding|_extension|_instance_|_template|_public_access_block|_ownership|_logging$|_object$|_providers$|_notification|_credential|_trusted_access|_folder$|_contact|_version$|aws_backup_plan|_managed_folder|_private_endpoint|_blob$|_upstream|_cache|_replication|_scanning|_server_side|_association|_site|_acl|_metric|_pricing/;

describe("resources that hold data", () => {
  it("are in the table, whatever the constructs can create", () => {
    const found = created.filter((type) => DATA.test(type) && !settings.test(type) && !Object.hasOwn(dataResources, type));
    expect(found).toEqual([]);
  });

  it("are all created by something", () => {
    expect(Object.keys(dataResources).filter((type) => !created.includes(type))).toEqual([]);
  });

  it("have a consequence in reviews that says that data is lost", () => {
    expect(Object.keys(dataResources).filter((type) => consequences[type]?.state !== true)).toEqual([]);
  });

  it.each(Object.entries(dataResources))("are emptied by a command, or destroyed with their contents: %s", (type, { emptied }) => {
    const lines = emptyingOf({ type, before: null });
    if (emptied === null) expect(lines).toEqual([]);
    else expect(lines).toEqual([`empty it first, because ${emptied.because}: ${emptied.command}`]);
  });

  it("have the names of the resource in the command, unless they are no plain words", () => {
    const removed = (name: string) => ({ attributes: { name, location: "europe-west1" } }) as never;
    const type = "google_gke_backup_backup_plan";
    expect(emptyingOf({ type, before: removed("shop-apps") })[0]).toContain("--backup-plan shop-apps --location europe-west1");
    expect(emptyingOf({ type, before: removed("$(rm -r x)") })[0]).toContain("--backup-plan NAME");
  });
});
