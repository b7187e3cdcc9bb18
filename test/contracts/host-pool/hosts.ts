/** The hosts themselves: how many, how they boot, and how they are guarded. */
import { expect, it } from "vitest";
import { addressesOf, blocksOf } from "../../support/stack";
import type { Implementation, PoolOptions, UnitOptions } from "./implementation";

export const one = (pool: Partial<PoolOptions> = {}, unit: Partial<UnitOptions> = {}): UnitOptions => ({
  pools: [{ role: "hosts", ...pool }],
  ...unit,
});

export function hostBehaviours(made: Implementation): void {
  it("are the same text every time", () => {
    expect(made.synthesize(one()).text).toBe(made.synthesize(one()).text);
  });

  it("have as many hosts as are asked for, and change no address by it", () => {
    const five = made.synthesize(one({ count: { min: 5, max: 5 } }));
    expect(made.countOf(five, "hosts")).toBe(5);
    expect(addressesOf(five.resource)).toEqual(addressesOf(made.synthesize(one({ count: { min: 1, max: 1 } })).resource));
  });

  it("begin with the least of a range, and leave the size to whoever scales them", () => {
    const scaled = made.synthesize(one({ count: { min: 2, max: 9 } }));
    expect(made.countOf(scaled, "hosts")).toBe(2);
    expect(made.rolling(scaled, "hosts").ignoresSize).toBe(true);
    expect(made.rolling(made.synthesize(one()), "hosts").ignoresSize).toBe(false);
  });

  it("move nothing of one role if another role comes", () => {
    const alone = made.synthesize({ pools: [{ role: "manager" }] });
    const both = made.synthesize({ pools: [{ role: "manager" }, { role: "general" }] });
    expect(addressesOf(both.resource)).toEqual(expect.arrayContaining(addressesOf(alone.resource)));
    expect(made.countOf(both, "general")).toBe(made.countOf(both, "manager"));
  });

  it.each(["#cloud-config\n", "#!/bin/sh\necho ${HOME} %{if} \"'\\\n", "Ümläute\n"])("boot with %j, to the letter", (userData) => {
    expect(made.userDataOf(made.synthesize(one({ boot: { userData } })), "hosts")).toBe(userData);
  });

  it("boot each role with its own text", () => {
    const stack = made.synthesize({
      pools: ["manager", "general"].map((role) => ({ role, boot: { userData: `#!/bin/sh\n# ${role}\n` } })),
    });
    for (const role of ["manager", "general"]) expect(made.userDataOf(stack, role)).toContain(`# ${role}`);
  });

  it("have no public address", () => {
    expect(made.hasPublicAddress(made.synthesize(one()), "hosts")).toBe(false);
  });

  it("let nobody log in by a key or a password, and guard their metadata", () => {
    expect(made.hardening(made.synthesize(one()), "hosts")).toEqual(made.hardened);
  });

  offered("boot nothing that is not signed", made.guardedBoot, (guards) => {
    expect(guards(made.synthesize(one()), "hosts")).toBe(true);
  });

  offered("nest only if their engine runs guests on machines that are not metal", made.nests, (nests) => {
    expect(nests(made.synthesize(one({ nested: true })), "hosts")).toBe(true);
    expect(nests(made.synthesize(one({ nested: false })), "hosts")).toBe(false);
  });

  offered("change no address if they get hardware of their own", made.dedicates, () => {
    const plain = made.synthesize(one());
    const dedicated = made.synthesize(one({ dedicated: true }));
    expect(addressesOf(dedicated.resource)).toEqual(expect.arrayContaining(addressesOf(plain.resource)));
    expect(dedicated.text).not.toBe(plain.text);
  });

  it("have a disk of the size that is asked for, encrypted by the unit's key or the vendor's own", () => {
    const own = made.diskOf(made.synthesize(one({ diskGiB: 123 })), "hosts");
    expect(own).toEqual({ gib: 123, key: expect.stringMatching(/^\$\{/) });
    expect(made.diskOf(made.synthesize(one({}, { encryption: { kind: "provider" } })), "hosts").key).toBeUndefined();
  });

  it("have a key that rotates, or none if the vendor's are asked for", () => {
    const keys = (options: UnitOptions) => Object.values(blocksOf(made.synthesize(options).resource, made.key.type));
    expect(keys(one())).toEqual([expect.objectContaining(made.key.rotation)]);
    expect(keys(one({}, { encryption: { kind: "provider" } }))).toEqual([]);
  });

  it("use an existing key, and create none", () => {
    const { resource, text } = made.synthesize(one({}, { encryption: { kind: "key", key: made.broughtKey } }));
    expect(text).toContain(made.broughtKey);
    for (const type of ["aws_kms_key", "google_kms_crypto_key", "azurerm_key_vault"]) expect(blocksOf(resource, type)).toEqual({});
  });

  it.each(made.stateful)("do not let %s go while they are protected", (type) => {
    const bodies = (options: UnitOptions) => Object.values(blocksOf(made.synthesize(options).resource, type));
    const there = bodies(one());
    expect(there.length).toBeGreaterThan(0);
    for (const body of there) expect(body).toMatchObject({ lifecycle: { prevent_destroy: true } });
    for (const body of bodies(one({}, { deletionProtection: false })))
      expect(body["lifecycle"] ?? {}).not.toHaveProperty("prevent_destroy");
  });

  it("carry the unit's labels on everything that can have labels", () => {
    const labels = Object.entries(made.labels(made.synthesize(one())));
    expect(labels.length).toBeGreaterThan(2);
    for (const [address, each] of labels) expect({ address, each }).toEqual({ address, each: expect.objectContaining({ tier: "lab" }) });
  });
}

/** A behaviour that a cloud may lack, with the reason as the name of the skipped test. */
export function offered<T>(name: string, has: T | { readonly missing: string }, check: (has: T) => void): void {
  if (typeof has === "object" && has !== null && "missing" in has) it.skip(`${name} (${has.missing})`, () => undefined);
  else it(name, () => check(has as T));
}
