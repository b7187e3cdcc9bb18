/** Codes without a row among the bad specs, each with the reason; a row beside a reason fails the test. */

const lockFile = "the lock file is at fault, not the spec: see test/constructs/platform/lock/lock-file.test.ts";
const option = "an option of the command is at fault, not the spec: see test/constructs/platform/lock/lock.test.ts";
const readFirst = (code: string): string => `of a spec's file, reading says ${code} first; this guards resolving for objects of a program`;
const otherClouds = "of what this version does not build yet, which reading says first";

const engines = "of what no engine of this version asks for: see test/constructs/platform/resolve/host-pools.test.ts";

export const neverShown: Readonly<Record<string, string>> = {
  B4001: lockFile,
  B4002: lockFile,
  B4003: option,
  B4004: option,
  B4005: option,
  B4016: readFirst("B3001 or B3004"),
  B4020: "a file holds no tokens: reading says B2010",
  B4030: readFirst("B3001 or B3002"),
  B4044: readFirst("B2305"),
  B4047: "names that are cut carry digits of the whole, which only chance makes alike",
  B4048: otherClouds,
  B4070: readFirst("B3001"),
  B4071: readFirst("B3001, B3002 or B3003"),
  B4090: "names of the clusters that are built are never cut so far that two become one",
  B4503: readFirst("B2304"),
  B4516: readFirst("B2303"),
  B4519: "the language's keys and repositories are too short together",
  B4603: readFirst("B2302"),
  B4604: readFirst("B4046"),
  B4617: readFirst("B4062"),
  B4702: readFirst("B4060 or B4061"),
  B4705: readFirst("B4060"),
  B4707: readFirst("B4062"),
  B4935: "of what no engine of this version asks for: see test/constructs/google/host-pool/resolve.test.ts",
  B5102: readFirst("B2304"),
  B5103: readFirst("B2304"),
  B5105: readFirst("B2303"),
  B5121: readFirst("B2303"),
  B4806: engines,
  B4807: engines,
  B4808: engines,
  B4903: readFirst("B2304"),
  B5209: "the lock has to hold a cluster that was made before: see test/constructs/azure/aks/resolve.test.ts",
};
