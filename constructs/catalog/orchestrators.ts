/** One record for each orchestrator. Shared code reads this table and never compares an orchestrator's key. */
import type { Orchestrator, ParsedCluster } from "../language/schema/cluster";
import type { Cloud } from "./cloud";
import { aks } from "./orchestrators/aks";
import { ecs } from "./orchestrators/ecs";
import { eks } from "./orchestrators/eks";
import { gke } from "./orchestrators/gke";
import { kubernetes } from "./orchestrators/kubernetes";
import { mesos } from "./orchestrators/mesos";
import { nomad } from "./orchestrators/nomad";
import type { Ability, Feature, OrchestratorRecord } from "./orchestrators/record";
import { swarm } from "./orchestrators/swarm";

const records: Readonly<Record<Orchestrator, OrchestratorRecord>> = { eks, gke, aks, ecs, kubernetes, nomad, swarm, mesos };

const names = Object.keys(records) as Orchestrator[];

export const orchestratorRecord = (orchestrator: Orchestrator): OrchestratorRecord => records[orchestrator];

export const abilityOf = (orchestrator: Orchestrator, feature: Feature): Ability => records[orchestrator].abilities[feature];

/** The orchestrators that run on a cloud, in the order of the table. */
export const orchestratorsOn = (cloud: Cloud): Orchestrator[] => names.filter((each) => records[each].clouds.includes(cloud));

/** Orchestrators with a block of typed settings under their key in the spec. */
export type SettingsBlock = Extract<Orchestrator, keyof ParsedCluster>;

export const settingsBlocks = names.filter((each): each is SettingsBlock => records[each].ownSettings);
