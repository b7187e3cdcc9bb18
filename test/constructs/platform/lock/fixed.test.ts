import { describe, expect, it } from "vitest";
import { fixedKey, holdFixed } from "../../../../constructs/platform/lock/fixed";
import { emptyLock, type Lock } from "../../../../constructs/platform/lock/lock";
import { createPinnedChoices } from "../../../../constructs/platform/lock/pinned-choices";

const services = (range: string) => fixedKey(["ranges", "services"], range);
const encryption = (kind: string) => ({ ...fixedKey(["encryption"], kind), freeFrom: "provider" });

/** One run: what it reports, and the lock that it leaves. */
function hold(choices: Parameters<typeof holdFixed>[1], lock: Lock = emptyLock(), update: string | null = null) {
  const pinned = createPinnedChoices(lock, update);
  const lines: string[] = [];
  holdFixed("clusters.apps", choices, pinned, (code, below, { message, value, allowed }) =>
    lines.push(`${code} ${below.join(".")}: ${message}; ${String(value)}, not ${String(allowed)}`),
  );
  return { lines, lock: { ...emptyLock(), choices: pinned.choices() } };
}
const chosen = ({ choices }: Lock) => choices["clusters.apps.fixed"]?.chosen;

describe("what a vendor fixes at creation", () => {
  const { lock } = hold([services("172.20.0.0/16")]);

  it("is kept in the lock file, and another value is refused at its key", () => {
    expect(chosen(lock)).toEqual({ "ranges.services": "172.20.0.0/16" });
    const second = hold([services("10.0.0.0/16")], lock);
    expect(second.lines).toEqual([
      "B4089 ranges.services: ranges.services cannot change, because the vendor fixes it at creation; 10.0.0.0/16, not 172.20.0.0/16",
    ]);
    expect(second.lock).toEqual(lock);
  });

  it("is chosen again by an update of exactly its path", () => {
    const update = hold([services("10.0.0.0/16")], lock, "clusters.apps.fixed");
    expect(update.lines).toEqual([]);
    expect(chosen(update.lock)).toEqual({ "ranges.services": "10.0.0.0/16" });
  });

  it("joins what is kept already, and leaves it if the entry no longer has it", () => {
    const more = hold([services("172.20.0.0/16"), fixedKey(["mode"], "pools")], lock);
    expect(chosen(more.lock)).toEqual({ mode: "pools", "ranges.services": "172.20.0.0/16" });
    expect(hold([services("172.20.0.0/16")], more.lock).lock).toEqual(lock);
  });

  it("can be left from a value that is free, but not returned to", () => {
    const free = hold([encryption("provider"), services("172.20.0.0/16")]);
    const added = hold([encryption("customer"), services("172.20.0.0/16")], free.lock);
    expect(added.lines).toEqual([]);
    expect(hold([encryption("provider"), services("172.20.0.0/16")], added.lock).lines).toEqual([
      "B4089 encryption: encryption cannot change, because the vendor fixes it at creation; provider, not customer",
    ]);
  });

  it("compares values that an app knows at apply as equal", () => {
    const known = hold([services("${TfToken[TOKEN.1]}")]);
    expect(hold([services("${TfToken[TOKEN.2]}")], known.lock).lines).toEqual([]);
  });
});
