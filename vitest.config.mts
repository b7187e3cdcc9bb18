import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

/**
 * One project for each kind of test, because kinds differ in what they need: in-process tests share their workers' modules, tests that
 * start programs run one after another so that they do not disturb each other's clocks, and Terraform comes last.
 */
interface Kind {
  readonly name: string;
  readonly include: readonly string[];
  readonly seconds: number;
  /** Position in a run; kinds of one position run at the same time. */
  readonly order: number;
  readonly serial?: boolean;
  readonly exclude?: readonly string[];
  readonly hookSeconds?: number;
}

const cloudsAndAssembly = "test/{contracts,conformance,stacks}/**/*.test.ts";
const constructs = [cloudsAndAssembly, "test/constructs/{aws,azure,google,assembly,library}/**/*.test.ts"];
const property = ["test/**/*.property.test.ts"];
/** They start `berth`, a shell, git or a browser. */
const process = [
  "test/action/**/*.test.ts",
  "test/boundaries/rules.test.ts",
  "test/cli/{init,lock,program}.test.ts",
  "test/cli/comment/command.test.ts",
  "test/constructs/engines/kvm/{answer,tools}.test.ts",
  "test/constructs/platform/lock/running-process.test.ts",
  "test/review/{foreign,git,upgrade}.test.ts",
  "test/review/page/{browser,inert}.test.ts",
  "test/stacks/{lazy-bindings,kill/*}.test.ts",
];
/** They run Terraform, or the emulated cloud that Terraform talks to. */
const terraform = ["test/{cdktf,try}/**/*.test.ts", "test/emulator/{end-to-end,moto/answers}.test.ts"];

const kinds: readonly Kind[] = [
  { name: "pure", include: ["test/**/*.test.ts"], exclude: [...constructs, ...property, ...process, ...terraform], seconds: 60, order: 0 },
  { name: "constructs", include: constructs, exclude: [...property, ...process], seconds: 60, order: 0 },
  { name: "property", include: property, seconds: 240, order: 0 },
  { name: "process", include: process, seconds: 120, order: 1, serial: true },
  { name: "terraform", include: terraform, seconds: 600, order: 2, serial: true },
  { name: "forecast", include: ["test/review/forecast/*.forecast.ts"], seconds: 600, hookSeconds: 1200, order: 3, serial: true },
  { name: "policy", include: ["test/policy/*.policy.ts"], seconds: 120, order: 4, serial: true },
  { name: "package", include: ["test/package/*.package.ts"], seconds: 600, hookSeconds: 300, order: 5, serial: true },
];

const projectOf = ({ name, include, exclude = [], seconds, hookSeconds, order, serial }: Kind): TestProjectInlineConfiguration => ({
  extends: true,
  test: {
    name,
    include: [...include],
    exclude: ["**/node_modules/**", ...exclude],
    testTimeout: seconds * 1000,
    ...(hookSeconds !== undefined && { hookTimeout: hookSeconds * 1000 }),
    ...(serial && { fileParallelism: false }),
    isolate: false,
    sequence: { groupOrder: order },
  },
});

export default defineConfig({ test: { projects: kinds.map(projectOf) } });
