/** What the assembly knows of GKE. Constructs and their bindings are loaded when the first cluster is built. */
import type { OrchestratorModule } from "../../contracts/orchestrator";
import { resolveGke } from "./resolve";

export const gke: OrchestratorModule<"gke"> = {
  resolve: resolveGke,
  build: () => (require("./build") as typeof import("./build")).buildGke,
  mockOutputs: () => (require("./outputs") as typeof import("./outputs")).mockOutputs,
};
