import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { PLACEHOLDER_SSH_KEY, UNHELD_SENTENCE } from "../../../../constructs/azure/host-pool/login-key";

const PRIME = 2n ** 255n - 19n;
const power = (base: bigint, exponent: bigint): bigint =>
  exponent === 0n ? 1n : (power((base * base) % PRIME, exponent >> 1n) * (exponent & 1n ? base : 1n)) % PRIME;
const inverse = (value: bigint): bigint => power(value, PRIME - 2n);
const mod = (value: bigint): bigint => ((value % PRIME) + PRIME) % PRIME;

/** Whether 32 bytes are a point of Ed25519's curve. @see https://www.rfc-editor.org/rfc/rfc8032#section-5.1.3 */
function isPoint(bytes: Buffer): boolean {
  const y = BigInt(`0x${Buffer.from(bytes).reverse().toString("hex")}`) & (2n ** 255n - 1n);
  const d = mod(-121665n * inverse(121666n));
  const square = mod((y * y - 1n) * inverse(mod(d * y * y + 1n)));
  return y < PRIME && power(square, (PRIME - 1n) / 2n) === 1n;
}

describe("the key that nobody holds", () => {
  const [type, encoded = ""] = PLACEHOLDER_SSH_KEY.split(" ");
  const wire = Buffer.from(encoded, "base64");
  const point = wire.subarray(-32);

  it("is the hash of a sentence, for which nobody has the private number", () => {
    expect(point).toEqual(createHash("sha256").update(UNHELD_SENTENCE).digest());
  });

  it("is a key that Azure takes", () => {
    expect(type).toBe("ssh-ed25519");
    expect(wire.subarray(0, 15)).toEqual(Buffer.concat([Buffer.from([0, 0, 0, 11]), Buffer.from("ssh-ed25519")]));
    expect(wire).toHaveLength(15 + 4 + 32);
    expect(isPoint(point)).toBe(true);
  });
});
