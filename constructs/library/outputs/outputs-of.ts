/** Outputs of a construct whose cloud or orchestrator the compiler knows; of any, if it does not. */
import type { ManagedOrchestrator } from "../../platform/types/cluster";
import type { Cloud } from "../../platform/types/location";

/** What a table of outputs has for a cloud or orchestrator. */
export type OutputsOf<Table, K extends Cloud | ManagedOrchestrator> = K extends keyof Table ? Table[K] : Readonly<Record<string, unknown>>;
