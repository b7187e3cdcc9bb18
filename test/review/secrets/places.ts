/** Kinds of place in Terraform JSON where people keep secrets. */
import type { StackJson } from "../trees";

export type Plant = (secret: string) => StackJson;

const resource = (type: string, body: Readonly<Record<string, unknown>>): StackJson => ({ resource: { [type]: { a: body } } });
const yaml = (secret: string): string => JSON.stringify(secret);

/** Names that alone say that their value is a secret. */
export const secretNames: readonly string[] = [
  "password",
  "DB_PASS",
  "db_pass",
  "pw",
  "rootPw",
  "userpw",
  "admin_pass",
  "PGPASSWORD",
  "masterUserPassword",
  "client_secret",
  "apiKey",
  "api-key",
  "STRIPE_KEY",
  "ENCRYPTION_KEY",
  "SSH_KEY",
  "TLS_KEY",
  "GPG_KEY",
  "client_key",
  "primary_key",
  "HMAC",
  "JWT",
  "BEARER",
  "AUTHORIZATION",
  "BASIC_AUTH",
  "CREDS",
  "COOKIE",
  "SALT",
  "SLACK_WEBHOOK",
  "SENTRY_DSN",
  "DATABASE_DSN",
  "sessionToken",
  "connection_string",
  "sas_token",
  "SECRET_KEY_BASE",
];

/** Places whose name, neighbours or type say that the value is a secret, whatever its form. */
export const namedPlaces: Readonly<Record<string, Plant>> = {
  ...Object.fromEntries(secretNames.map((name): [string, Plant] => [`an attribute ${name}`, (s) => resource("other_app", { [name]: s })])),
  ...Object.fromEntries(
    secretNames.map((name): [string, Plant] => [`a nested ${name}`, (s) => resource("other_app", { x: [{ y: { [name]: s } }] })]),
  ),
  ...Object.fromEntries(
    secretNames.map((name): [string, Plant] => [
      `an environment list with ${name}`,
      (s) =>
        resource("aws_ecs_task_definition", { container_definitions: JSON.stringify([{ name: "a", environment: [{ name, value: s }] }]) }),
    ]),
  ),
  ...Object.fromEntries(
    secretNames.map((name): [string, Plant] => [
      `a line of settings ${name}`,
      (s) => resource("other_file", { content: `port: 80\n${name}=${s}\nx: y\n` }),
    ]),
  ),
  ...Object.fromEntries(
    secretNames.map((name): [string, Plant] => [
      `chart values with ${name}`,
      (s) => resource("helm_release", { values: [`a:\n  ${name}: ${yaml(s)}\n  port: 80\n`] }),
    ]),
  ),
  "an option and its value in a command": (s) =>
    resource("aws_ecs_task_definition", { container_definitions: JSON.stringify([{ name: "a", command: ["run", "--api-key", s] }]) }),
  "an option with = in a command": (s) =>
    resource("aws_ecs_task_definition", { container_definitions: JSON.stringify([{ name: "a", command: ["run", `--api-key=${s}`] }]) }),
  "an option in a shell command": (s) => resource("other_job", { run: `deploy --token '${s}' --verbose` }),
  "a variable before a shell command": (s) => resource("other_job", { run: `API_KEY='${s}' deploy --verbose` }),
  "a user of curl": (s) => resource("other_job", { args: ["curl", "-u", `app:${s}`, "https://example.org"] }),
  "a sensitive value of a chart": (s) => resource("helm_release", { set_sensitive: [{ name: "x", value: s }] }),
  "an environment block": (s) =>
    resource("aws_codebuild_project", { environment: [{ type: "LINUX", environment_variable: [{ name: "NPM_TOKEN", value: s }] }] }),
  "an environment block of any name": (s) =>
    resource("aws_codebuild_project", { environment: [{ type: "LINUX", environment_variable: [{ name: "FLAVOUR", value: s }] }] }),
  "environment blocks of containers": (s) =>
    resource("google_cloud_run_v2_service", {
      template: [
        {
          containers: [
            {
              env: [
                { name: "PORT", value: "80" },
                { name: "FLAVOUR", value: s },
              ],
            },
          ],
        },
      ],
    }),
  "an environment map": (s) => resource("aws_lambda_function", { environment: [{ variables: { FLAVOUR: s, PORT: "80" } }] }),
  "settings of an app": (s) => resource("azurerm_linux_web_app", { app_settings: { FLAVOUR: s } }),
  "an environment of a manifest in YAML": (s) =>
    resource("kubectl_manifest", {
      yaml_body: `kind: Deployment\nspec:\n  containers:\n    - name: a\n      env:\n        - name: FLAVOUR\n          value: ${yaml(s)}\n`,
    }),
  "an api key of an event connection": (s) =>
    resource("aws_cloudwatch_event_connection", { auth_parameters: [{ api_key: [{ key: "x", value: s }] }] }),
  "a header": (s) => resource("other_proxy", { header: [{ name: "X-Api-Key", value: s }] }),
  "a header with prefixed keys": (s) => resource("other_proxy", { rule: [{ header_name: "Authorization", header_value: s }] }),
  "a database": (s) => resource("aws_db_instance", { engine: "postgres", password: s }),
  "a secret's version": (s) => resource("aws_secretsmanager_secret_version", { secret_id: "x", secret_string: s }),
  "a parameter": (s) => resource("aws_ssm_parameter", { name: "x", type: "SecureString", value: s }),
  "a secret of Kubernetes": (s) => resource("kubernetes_secret", { data: { x: s } }),
  "a secret of Kubernetes as text": (s) => resource("kubernetes_secret_v1", { string_data: { x: s } }),
  "a manifest of a secret": (s) => resource("kubernetes_manifest", { manifest: { kind: "Secret", stringData: { x: s } } }),
  "a list of manifests": (s) =>
    resource("other_manifests", {
      objects: [
        { kind: "Secret", data: { x: s } },
        { kind: "Pod", data: { x: "y" } },
      ],
    }),
  "blocks in a manifest": (s) => resource("other_manifests", { objects: [{ kind: "Secret", data: [{ x: s }] }] }),
  "a manifest of a secret in YAML": (s) =>
    resource("kubectl_manifest", { yaml_body: `apiVersion: v1\nkind: Secret\nstringData:\n  x: ${yaml(s)}\n` }),
  "a second document of YAML": (s) =>
    resource("kubectl_manifest", { yaml_body: `kind: Pod\nx: y\n---\nkind: Secret\nstringData:\n  x: ${yaml(s)}\n` }),
  "a block of text in YAML": (s) => resource("helm_release", { values: [`auth:\n  password: |\n    ${s}\n  port: 80\n`] }),
  "a value below a secret's name in YAML": (s) => resource("helm_release", { values: [`password:\n  value: ${yaml(s)}\nport: 80\n`] }),
  "a sensitive file": (s) => resource("local_sensitive_file", { content: s, filename: "x" }),
  "a setting of a provider": (s) => ({ ...resource("other_app", { a: 1 }), provider: { datadog: [{ app_key: s }] } }),
  "any setting of a provider": (s) => ({ ...resource("other_app", { a: 1 }), provider: { other: [{ flavour: s }] } }),
  "an output": (s) => ({ ...resource("other_app", { a: 1 }), output: { x: { value: s, sensitive: true } } }),
  "a variable of Terraform": (s) => ({
    ...resource("other_app", { note: "is ${var.x}" }),
    variable: { x: { default: s, sensitive: true } },
  }),
  "user data": (s) => resource("aws_instance", { user_data: `#!/bin/sh\necho ${s}` }),
  "user data in base64": (s) => resource("aws_launch_template", { user_data: Buffer.from(`#!/bin/sh\necho ${s}`).toString("base64") }),
  "metadata of a machine": (s) => resource("google_compute_instance", { metadata: { "startup-script": s, "db-password": s } }),
  "a backend": (s) => ({ ...resource("other_app", { a: 1 }), terraform: { backend: { s3: { bucket: "x", secret_key: s } } } }),
  "inputs of a module": (s) => ({ ...resource("other_app", { a: 1 }), module: { m: { source: "./m", db_password: s } } }),
};

/** Places that say nothing: a secret there is known by its form alone. */
export const anyPlaces: Readonly<Record<string, Plant>> = {
  "a description": (s) => resource("aws_iam_role", { name: "x", description: s, assume_role_policy: "{}" }),
  "a note of an unknown type": (s) => resource("other_app", { note: s }),
  "a tag": (s) => resource("aws_vpc", { cidr_block: "10.0.0.0/16", tags: { note: s } }),
  "an item of a list": (s) => resource("other_app", { notes: ["a", s] }),
  "a sentence": (s) => resource("other_app", { note: `Use ${s} to sign in` }),
  "a nested block": (s) => resource("other_app", { a: [{ b: [{ c: s }] }] }),
  "a text of JSON": (s) => resource("other_app", { a: JSON.stringify({ b: [s] }) }),
  "values of a chart": (s) => resource("helm_release", { values: [`a:\n  b: ${yaml(s)}\n`] }),
  "an argument of a command": (s) => resource("other_job", { args: ["run", s] }),
  "a default tag": (s) => ({
    ...resource("aws_vpc", { cidr_block: "10.0.0.0/16" }),
    provider: { aws: [{ region: "x", default_tags: [{ tags: { note: s } }] }] },
  }),
};
