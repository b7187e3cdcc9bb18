/** Pools of hosts decided on one cloud, by the tables of the product, for tests of what is refused. */
import { resolverTables } from "../../constructs/assembly/tables";
import type { Problem } from "../../constructs/language/problems/problem";
import { hypervisor } from "../../constructs/language/schema/hypervisor";
import type { Lock } from "../../constructs/platform/lock/lock";
import type { UndecidedUnit } from "../../constructs/platform/resolve/host-pool-resolver";
import { decideHostPools } from "../../constructs/platform/resolve/host-pools";
import { reporterInto } from "../../constructs/platform/resolve/reporter";
import type { ResolveContext } from "../../constructs/platform/resolve/resolve-context";
import type { ResolverTables } from "../../constructs/platform/resolve/resolvers";
import type { HostPools } from "../../constructs/platform/types/host-pool";
import type { Cloud, Locations } from "../../constructs/platform/types/location";
import { type HostPoolRequest, noAccess } from "../../constructs/platform/types/shared/host-pool";
import { hostGroup as awsGroup, awsLocation } from "./aws-inputs";
import { hostGroup as azureGroup, azureLocation } from "./azure-inputs";
import { boot } from "./boots";
import { hostGroup as googleGroup, googleLocation } from "./google-inputs";
import { pins } from "./pins";

const places: { readonly [C in Cloud]: { readonly location: Locations[C]; readonly unit: UndecidedUnit<C> } } = {
  aws: { location: awsLocation(), unit: awsGroup() },
  azure: { location: azureLocation(), unit: azureGroup() },
  google: { location: googleLocation(), unit: googleGroup() },
};

export interface Asked<C extends Cloud> {
  /** Below `hosts` of the spec. */
  readonly hosts?: object;
  /** What an engine would plan otherwise. */
  readonly request?: Partial<HostPoolRequest>;
  readonly unit?: Partial<UndecidedUnit<C>>;
  /** Whether an earlier run recorded the unit. @default false */
  readonly isRecorded?: boolean;
  readonly pin?: ResolveContext<C>["pin"];
  /** Choices of the lock file. @default none */
  readonly choices?: Lock["choices"];
  readonly renderers?: ResolverTables["boot"];
}

export interface DecidedHosts<C extends Cloud> {
  readonly pool: HostPools[C] | null;
  readonly problems: readonly Problem[];
  /** `B4805 hosts.disk` */
  readonly lines: readonly string[];
}

export function decideHosts<C extends Cloud>(cloud: C, asked: Asked<C> = {}): DecidedHosts<C> {
  const { hosts = {}, request, unit, choices, pin, isRecorded = false } = asked;
  const problems: Problem[] = [];
  const { location, unit: usual } = places[cloud];
  const context = {
    platform: { name: "shop", environment: "prod" },
    location,
    isRecorded,
    ...pins(choices),
    ...(pin !== undefined && { pin }),
    report: (problem: Problem) => problems.push(problem),
  };
  const parsed = hypervisor.parse({ hypervisor: "kvm", hosts }).hosts;
  const planned: HostPoolRequest = {
    role: "hosts",
    name: "shop-prod-lab",
    path: "hypervisors.lab.hosts",
    lockPath: "hypervisors.lab.machine",
    imagePath: "hypervisors.lab.image",
    virtualization: "nested",
    machine: parsed.machine ?? null,
    image: parsed.image ?? null,
    count: { min: parsed.count, max: parsed.count },
    rolledBy: "cloud",
    disks: { rootGiB: parsed.disk },
    dedicated: parsed.dedicated,
    boot: boot(),
    access: noAccess,
    ...request,
  };
  const [pool] = decideHostPools([planned], { ...usual, ...unit } as UndecidedUnit<C>, {
    resolver: resolverTables.clouds[cloud].hostPools,
    renderers: asked.renderers ?? resolverTables.boot,
    context,
    report: reporterInto(problems),
  });
  return { pool: pool ?? null, problems, lines: problems.map(({ code, path }) => `${code} ${path.slice(2).join(".")}`.trim()) };
}
