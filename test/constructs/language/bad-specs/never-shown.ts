/** Codes without a row among the bad specs, each with the reason; a code with both a row and a reason fails the test. */

const lockFile = "reports the lock file and not the spec, see test/constructs/platform/lock/lock-file.test.ts";
const option = "reports an option of the command and not the spec, see test/constructs/platform/lock/lock.test.ts";
const unrequested = "nothing in a spec requests a load balancer yet: see test/constructs/*/balancer";
const otherClouds = "of what this version does not build yet, which reading says first";

const engines = "of what no engine of this version asks for: see test/constructs/platform/resolve/host-pools.test.ts";

export const neverShown: Readonly<Record<string, string>> = {
  B4001: lockFile,
  B4002: lockFile,
  B4003: option,
  B4004: option,
  B4005: option,
  B4020: "a file contains no tokens: reading says B2010",
  B4047: "names that are cut carry digits of the whole, which only chance makes alike",
  B4048: otherClouds,
  B4090: "names of the clusters that are built are never cut so far that two become one",
  B4095: unrequested,
  B4096: unrequested,
  B4519: "the language's keys and repositories are too short together",
  B4806: engines,
  B4807: engines,
  B4808: engines,
  B4935: "of what no engine of this version asks for: see test/constructs/google/host-pool/resolve.test.ts",
  B4089: "the lock must contain what was created before: see test/constructs/platform/lock/fixed.test.ts",
  B5209: "the lock must contain a cluster that was created before: see test/constructs/azure/aks/resolve.test.ts",
};
