/** The type of a construct's outputs, by the cloud or orchestrator in its type. */
import type { ManagedOrchestrator } from "../../platform/types/cluster";
import type { Cloud } from "../../platform/types/location";

/** The outputs of `Table` for a cloud or orchestrator; a plain record if the compiler does not know which. */
export type OutputsOf<Table, K extends Cloud | ManagedOrchestrator> = K extends keyof Table ? Table[K] : Readonly<Record<string, unknown>>;
