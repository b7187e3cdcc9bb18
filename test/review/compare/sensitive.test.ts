import { describe, expect, it } from "vitest";
import { HIDDEN, USER_DATA } from "../../../review/compare/hidden";
import { withoutSecrets } from "../../../review/compare/secret-text";
import { redacted } from "../../../review/compare/sensitive";

describe("13. Safety: what is never shown", () => {
  it.each([
    "password",
    "db_password",
    "PGPASSWORD",
    "clientSecret",
    "DB_PWD",
    "auth_token",
    "connection_string",
    "SECRET_KEY_BASE",
    "apiKey",
  ])("%s hides its value, at any depth", (name) => {
    expect(redacted({ a: [{ [name]: "hunter2-hunter2" }] }, "settings")).toEqual({ a: [{ [name]: HIDDEN }] });
    expect(redacted([{ name, value: "hunter2-hunter2" }], "environment")).toEqual([{ name, value: HIDDEN }]);
  });

  it.each(["secret_arn", "token_url", "password_policy", "http_tokens", "key_name", "secretName", "name"])("%s is shown", (name) => {
    expect(redacted({ [name]: "public" }, "settings")).toEqual({ [name]: "public" });
  });

  it.each([
    ["a private key", "-----BEGIN RSA PRIVATE KEY-----\nMIIE"],
    ["an access key", "AKIAABCDEFGHIJKLMNOP"],
    ["an address with a password", "postgres://app:hunter2-hunter2@db/app"],
    ["an address with a password and no user", "redis://:hunter2-hunter2@cache"],
    ["a connection string", "Server=db;Password=hunter2-hunter2;"],
    ["an account key", "AccountName=a;AccountKey=hunter2hunter2==;EndpointSuffix=x"],
  ])("%s is hidden whatever it is called", (_, value) => {
    expect(redacted({ note: value }, "settings")).toEqual({ note: HIDDEN });
  });

  it("of a text of settings the secrets' lines are hidden, and the rest is shown", () => {
    expect(redacted("replicas: 3\nadminPassword: hunter2\nexistingSecret: ''\nimage: x", "values")).toBe(
      `replicas: 3\nadminPassword: ${HIDDEN}\nexistingSecret: ${HIDDEN}\nimage: x`,
    );
  });

  it("of a text that holds JSON every key is looked at", () => {
    expect(redacted('{"image":"x","environment":[{"name":"DB_PASSWORD","value":"hunter2"}]}', "container_definitions")).toBe(
      `{"image":"x","environment":[{"name":"DB_PASSWORD","value":"${HIDDEN}"}]}`,
    );
  });

  it.each([
    ["user_data", "anything"],
    ["user_data_base64", "anything"],
    ["custom_data", "anything"],
    ["user-data", "anything"],
    ["windows-startup-script-ps1", "anything"],
    ["content", "#!/bin/bash\ncurl x"],
    ["content", "#cloud-config\nruncmd: []"],
    ["content", Buffer.from("#!/bin/bash\ncurl x").toString("base64")],
    ["content", '${base64encode("#!/bin/bash\ncurl x")}'],
  ])("user data is never printed: %s", (name, value) => {
    expect(redacted({ [name]: value }, "machine")).toEqual({ [name]: USER_DATA });
  });

  it("a reference to a secret is no secret", () => {
    expect(redacted({ password: "${random_password.x.result}" }, "settings")).toEqual({ password: "${random_password.x.result}" });
  });

  it("of a sentence the secret alone is hidden", () => {
    expect(withoutSecrets("the tag changes to AKIAABCDEFGHIJKLMNOP, which blocks")).toBe(`the tag changes to ${HIDDEN}, which blocks`);
  });
});
