import { describe, expect, it } from "vitest";
import { resolveRegistry } from "../../../../constructs/azure/registry/resolve";
import { registry as schema } from "../../../../constructs/language/schema/registry";
import { azureLocation, meta, SUBSCRIPTION } from "../../../support/azure-inputs";
import { reported } from "../problems";

const images = meta("registries", "images");
const secret = `/subscriptions/${SUBSCRIPTION}/resourceGroups/shared/providers/Microsoft.KeyVault/vaults/shared/secrets/hub`;
const reader = "00000000-0000-0000-0000-000000000003";
const others = [
  azureLocation({ key: "weu", region: "westeurope" }),
  azureLocation({ key: "sea2" }),
  azureLocation({ key: "far", region: "eastus", subscription: "00000000-0000-0000-0000-000000000009" }),
];

function resolve(written: object, { repositories = ["api", "team/web"], locations = others } = {}) {
  const { context, lines, problems } = reported(azureLocation(), locations);
  const registry = resolveRegistry(schema.parse(written), images, repositories, context);
  return { registry, lines, problems };
}

describe("resolving a registry on Azure", () => {
  it("decides everything about one that is made", () => {
    const { registry, lines } = resolve({
      keep: { untagged: "7d" },
      replicas: ["weu"],
      mirrors: { "quay.io": {}, "docker.io": { credentials: { azure: secret } } },
      readers: [reader],
    });
    expect(lines()).toEqual([]);
    expect(registry).toEqual({
      ...images,
      cloud: "azure",
      kind: "managed",
      registryName: expect.stringMatching(/^shopprodimages[0-9a-f]{6}$/),
      resourceId: expect.stringMatching(
        /^\/subscriptions\/[0-9-]+\/resourceGroups\/shop-prod-images-registry\/providers\/Microsoft.ContainerRegistry\/registries\/shopprodimages[0-9a-f]{6}$/,
      ),
      repositories: ["api", "team/web"],
      tags: "mutable",
      scan: false,
      keep: { untaggedDays: 7, taggedCount: null },
      zoneRedundant: true,
      replicas: ["weu"],
      copies: [{ location: "weu", region: "westeurope", zoneRedundant: true }],
      mirrors: [
        { upstream: "docker.io", prefix: "docker-io", credentials: secret },
        { upstream: "quay.io", prefix: "quay-io", credentials: null },
      ],
      encryption: { kind: "customer" },
      readerPrincipals: [reader],
      writerPrincipals: [],
      from: [],
      endpoints: [],
    });
  });

  it("refuses what is written and Azure cannot keep", () => {
    const { lines, problems } = resolve({ tags: "immutable", scan: true });
    expect(lines()).toEqual(["B5111 registries.images.tags", "B5112 registries.images.scan"]);
    expect(problems.map(({ fix }) => fix)).toEqual([
      "remove tags, and refer to images by digest where they must not change",
      "write defender: true at one location of the subscription, or remove scan",
    ]);
  });

  it.each([
    ["left out", {}],
    ["written", { scan: true }],
    ["written as false", { scan: false }],
  ])("is scanned where another location of its subscription enables Defender, with scan %s", (_, written) => {
    const locations = [...others, azureLocation({ key: "weu2", region: "westeurope", defender: true })];
    const { registry, lines } = resolve(written, { locations });
    expect(lines()).toEqual([]);
    expect(registry.scan).toBe(true);
  });

  it("is not scanned by Defender of another subscription", () => {
    const subscription = "00000000-0000-0000-0000-000000000009";
    expect(resolve({}, { locations: [azureLocation({ key: "far2", subscription, defender: true })] }).registry.scan).toBe(false);
  });

  it("keeps what the lock says of zones: a change would replace the registry", () => {
    const { context } = reported();
    const pin = (() => false) as never;
    expect(resolveRegistry(schema.parse({}), images, [], { ...context, pin })).toMatchObject({ zoneRedundant: false });
  });

  it.each([
    ["more days than Azure takes", { keep: { untagged: "400d" } }, "B5114 registries.images.keep.untagged"],
    ["an upstream that Azure does not cache", { mirrors: { "example.org": {} } }, "B4073 registries.images.mirrors.example.org"],
    ["Docker Hub without credentials", { mirrors: { "docker.io": {} } }, "B4074 registries.images.mirrors.docker.io"],
    [
      "credentials that nobody asks for",
      { mirrors: { "mcr.microsoft.com": { credentials: { azure: secret } } } },
      "B4075 registries.images.mirrors.mcr.microsoft.com.credentials.azure",
    ],
    [
      "the address of a secret in place of its id",
      { mirrors: { "docker.io": { credentials: { azure: "https://shared.vault.azure.net/secrets/hub" } } } },
      "B4076 registries.images.mirrors.docker.io.credentials.azure",
    ],
    ["a reader by name", { readers: ["ops@example.org"] }, "B4077 registries.images.readers"],
    ["a replica in its own region", { replicas: ["sea2"] }, "B4078 registries.images.replicas.0"],
    ["a replica in another subscription", { replicas: ["far"] }, "B4078 registries.images.replicas.0"],
    [
      "a key by its version",
      { encryption: { key: "https://shared.vault.azure.net/keys/a/0123" } },
      "B5124 registries.images.encryption.key",
    ],
  ])("refuses %s", (_, written, line) => {
    const { lines } = resolve(written);
    expect(lines()).toEqual([line]);
  });
});
