/** What the assembly knows of AKS. Constructs and their bindings are loaded when the first cluster is built. */
import type { OrchestratorModule } from "../../contracts/orchestrator";
import { resolveAks } from "./resolve";

export const aks: OrchestratorModule<"aks"> = {
  resolve: resolveAks,
  build: () => (require("./build") as typeof import("./build")).buildAks,
  mockOutputs: () => (require("./outputs") as typeof import("./outputs")).mockOutputs,
};
