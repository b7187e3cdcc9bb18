import { availableParallelism } from "node:os";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

/**
 * Tests by kind, because kinds differ in what they need. Those that stay in their process share modules: loading CDKTF and its bindings anew
 * for each file takes longer than the tests. Those that start programs run one file after another, so that none disturbs another's clock.
 */
interface Kind {
  readonly name: string;
  readonly include: readonly string[];
  readonly exclude?: readonly string[];
  /** For one test. */
  readonly seconds: number;
  /** For one hook. @default as for one test */
  readonly hookSeconds?: number;
  /** Kinds of one number run at the same time, lower numbers first. */
  readonly order: number;
  /** Whether one file runs at a time. @default false */
  readonly serial?: boolean;
}

const property = ["test/**/*.property.test.ts"];
const constructs = ["test/{contracts,conformance,stacks}/**/*.test.ts", "test/constructs/{aws,azure,google,assembly,library}/**/*.test.ts"];
/** They start `berth`, the compiler, a shell, git or a browser. */
const programs = [
  "test/action/**/*.test.ts",
  "test/boundaries/rules.test.ts",
  "test/cli/{init,lock,program,spec-file,start-up}.test.ts",
  "test/cli/comment/command.test.ts",
  "test/constructs/assembly/cdktf-speedups/{lazy-archiver,speedups}.test.ts",
  "test/constructs/assembly/unmatched-overrides.test.ts",
  "test/constructs/engines/hypervisors/kvm/{answer,tools}.test.ts",
  "test/constructs/{aws,azure}/host-pool/stop-notice.test.ts",
  "test/constructs/platform/lock/running-process.test.ts",
  "test/contributing/**/*.test.ts",
  "test/review/{foreign,git,interrupted,upgrade}.test.ts",
  "test/review/page/{browser,inert}.test.ts",
  "test/stacks/{lazy-bindings,kill/*}.test.ts",
];
/** They run Terraform, or the emulated cloud that Terraform talks to. */
const terraform = [
  "test/{cdktf,try}/**/*.test.ts",
  "test/emulator/{balancer,end-to-end,moto/answers,pinned-images,pool-sizes,stores}.test.ts",
];

/** Of a nightly run each property is tried far more often. */
const propertySeconds = process.env["BERTH_RUNS"] === undefined ? 240 : 6 * 3600;

const kinds: readonly Kind[] = [
  { name: "pure", include: ["test/**/*.test.ts"], exclude: [...constructs, ...property, ...programs, ...terraform], seconds: 60, order: 0 },
  { name: "constructs", include: constructs, exclude: [...property, ...programs], seconds: 60, order: 0 },
  { name: "property", include: property, seconds: propertySeconds, order: 0 },
  { name: "process", include: programs, seconds: 300, order: 1, serial: true },
  { name: "terraform", include: terraform, seconds: 600, order: 2, serial: true },
  { name: "forecast", include: ["test/review/forecast/*.forecast.ts"], seconds: 600, hookSeconds: 1200, order: 3, serial: true },
  { name: "policy", include: ["test/policy/*.policy.ts"], seconds: 1800, order: 4, serial: true },
  { name: "fuzz", include: ["test/fuzz/*.fuzz.ts"], seconds: 600, order: 6, serial: true },
  { name: "package", include: ["test/package/*.package.ts"], seconds: 600, order: 5, serial: true },
];

const projectOf = ({
  name,
  include,
  exclude = [],
  seconds,
  hookSeconds = seconds,
  order,
  serial,
}: Kind): TestProjectInlineConfiguration => ({
  test: {
    name,
    include: [...include],
    exclude: ["**/node_modules/**", ...exclude],
    testTimeout: seconds * 1000,
    hookTimeout: hookSeconds * 1000,
    isolate: false,
    ...(serial && { fileParallelism: false }),
    sequence: { groupOrder: order },
  },
});

export default defineConfig({
  test: {
    globalSetup: "test/support/global-setup.ts",
    // all processors, of which vitest leaves one idle by default
    maxWorkers: availableParallelism(),
    projects: kinds.map(projectOf),
  },
});
