/** Where rights are written on Google Cloud. */
import type { SourceCase } from "./reviewed-access";

export const googleSources: readonly SourceCase[] = [
  [
    "a member of a Google project",
    { resource: {} },
    { resource: { google_project_iam_member: { m: { project: "p", role: "roles/editor", member: "user:a@example.org" } } } },
    { principal: "user:a@example.org", actions: ["roles/editor"], on: "project p", flags: ["admin"] },
    "access-admin",
  ],
  [
    "everyone as reader of a Google repository",
    { resource: { google_artifact_registry_repository: { r: { repository_id: "r" } } } },
    {
      resource: {
        google_artifact_registry_repository: { r: { repository_id: "r" } },
        google_artifact_registry_repository_iam_binding: {
          b: {
            repository: "${google_artifact_registry_repository.r.name}",
            location: "europe-west1",
            role: "roles/artifactregistry.reader",
            members: ["allUsers"],
          },
        },
      },
    },
    { principal: "everyone", on: "google_artifact_registry_repository.r", flags: ["public"] },
    "access-public",
  ],
  [
    "a Google policy as a whole",
    {
      resource: { google_project_iam_policy: { p: { project: "p", policy_data: "${data.google_iam_policy.d.policy_data}" } } },
      data: { google_iam_policy: { d: { binding: [{ role: "roles/viewer", members: ["user:a@example.org"] }] } } },
    },
    {
      resource: { google_project_iam_policy: { p: { project: "p", policy_data: "${data.google_iam_policy.d.policy_data}" } } },
      data: { google_iam_policy: { d: { binding: [{ role: "roles/viewer", members: ["user:a@example.org", "user:b@example.org"] }] } } },
    },
    { sign: "+", principal: "user:b@example.org", actions: ["roles/viewer"] },
    "access-broadened",
  ],
  [
    "a permission more in a Google role",
    { resource: { google_project_iam_custom_role: { r: { role_id: "r", permissions: ["a.b.get"] } } } },
    { resource: { google_project_iam_custom_role: { r: { role_id: "r", permissions: ["a.b.get", "a.b.delete"] } } } },
    { principal: "holders of google_project_iam_custom_role.r", actions: ["a.b.delete"] },
    "access-broadened",
  ],
];
