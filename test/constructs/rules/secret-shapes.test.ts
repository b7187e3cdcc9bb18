import { describe, expect, it } from "vitest";
import { secretIn } from "../../../constructs/rules/secret-shapes";

/** Joined here, so that no scanner of this file's own repository takes it for one that leaked. */
const made = (...parts: readonly string[]): string => parts.join("");
const twenty = "0123456789abcdefghij";

describe("a secret by its name", () => {
  it.each([
    "PASSWORD",
    "DB_PASSWORD",
    "PGPASSWORD",
    "dbPassword",
    "DB_PASSWORD_2",
    "KEYSTORE_PASSPHRASE",
    "TOKEN",
    "GITHUB_TOKEN",
    "CLIENT_SECRET",
    "API_KEY",
    "apiKey",
    "STRIPE_APIKEY",
    "TLS_PRIVATE_KEY",
    "AWS_SECRET_ACCESS_KEY",
    "SECRET_KEY_BASE",
    "GOOGLE_CREDENTIALS",
    "ENCRYPTION_KEY",
    "MYSQL_PWD",
  ])("is found in %s", (name) => expect(secretIn(name, "hunter2")).toBe("The name says that the value is a secret"));

  it.each([
    "TOKEN_URL",
    "PASSWORD_FILE",
    "SECRET_NAME",
    "TOKEN_TTL_SECONDS",
    "MAX_TOKENS",
    "PUBLIC_KEY",
    "CACHE_KEY",
    "KEY",
    "AWS_ACCESS_KEY_ID",
    "PASSWORD_MIN_LENGTH",
    "TOKENIZER",
    "PWD",
    "MONKEY",
    "LOG_LEVEL",
  ])("is not found in %s", (name) => expect(secretIn(name, "hunter2")).toBeNull());

  it.each([
    ["nothing", ""],
    ["a switch", "true"],
    ["a file", "/run/secrets/db"],
    ["an id of AWS", "arn:aws:secretsmanager:us-east-1:123456789012:secret:db"],
    ["an id of Google Cloud", "projects/shop/secrets/db"],
    ["an id of Azure", "https://shop.vault.azure.net/secrets/db"],
    ["an address", "https://login.example.org/token"],
    ["another variable", "$(DB_PASSWORD)"],
  ])("is not where the value is %s", (_what, value) => expect(secretIn("DB_PASSWORD", value)).toBeNull());
});

describe("a secret by its form", () => {
  it.each<[string, string]>([
    ["an AWS access key", made("AKIA", "ABCDEFGHIJKLMNOP")],
    ["a private key", made("-----BEGIN RSA PRIVATE", " KEY-----\nMIIE")],
    ["a private key", made("-----BEGIN PRIVATE", " KEY-----")],
    ["a JSON Web Token", made("eyJhbGciOiJIUzI1NiJ9", ".eyJzdWIiOiIxMjM0In0", ".c2lnbmF0dXJl")],
    ["a GitHub token", made("ghp", "_", twenty, twenty)],
    ["a GitHub token", made("github", "_pat_", twenty, "_", twenty)],
    ["a GitLab token", made("glpat", "-", twenty)],
    ["a Slack token", made("xoxb", "-123456789012-", twenty)],
    ["a Slack webhook", made("https://hooks.slack.com", "/services/T000/B000/", twenty)],
    ["a Stripe key", made("sk", "_live_", twenty)],
    ["a Google API key", made("AIza", twenty, "012345678901234")],
    ["an npm token", made("npm", "_", twenty, "0123456789ABCDEF")],
    ["a SendGrid key", made("SG.", twenty, ".", twenty)],
    ["a URL with a password", "postgres://app:hunter2@db.example.org:5432/shop"],
    ["a URL with a password", "redis://:hunter2@cache:6379/0"],
    ["a connection string with a password", "Server=db;User Id=app;Password=hunter2;"],
    ["the key of a storage account", made("AccountName=shop;Account", "Key=", twenty, twenty, "==")],
  ])("is %s", (what, value) => expect(secretIn("ANYTHING", value)).toBe(`The value is ${what}`));

  it.each([
    ["a URL with a user", "postgres://app@db.example.org/shop"],
    ["a URL with a port", "https://example.org:8443/a@b"],
    ["a URL whose password is another variable", "postgres://app:$(DB_PASSWORD)@db/shop"],
    ["a public key", "-----BEGIN PUBLIC KEY-----"],
    ["a publishable key", made("pk", "_live_", twenty)],
    ["an image", "ghcr.io/example/api@sha256:0123456789abcdef"],
    ["an e-mail address", "ops@example.org"],
    ["JSON", '{"level":"info","to":"https://example.org"}'],
  ])("is not %s", (_what, value) => expect(secretIn("ANYTHING", value)).toBeNull());
});
