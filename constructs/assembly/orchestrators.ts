/** The orchestrators that this version builds: one line each. */
import { ecs } from "../aws/ecs/orchestrator";
import { eks } from "../aws/eks/orchestrator";
import { aks } from "../azure/aks/orchestrator";
import type { OrchestratorModule } from "../contracts/orchestrator";
import { gke } from "../google/gke/orchestrator";
import type { ManagedOrchestrator } from "../platform/types/cluster";

export const orchestrators: { readonly [K in ManagedOrchestrator]: OrchestratorModule<K> } = { eks, ecs, gke, aks };
