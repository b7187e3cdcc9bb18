/** What the assembly knows of EKS. Constructs and their bindings are loaded when the first cluster is built. */
import type { OrchestratorModule } from "../../contracts/orchestrator";
import { resolveEks } from "./resolve";

export const eks: OrchestratorModule<"eks"> = {
  resolve: resolveEks,
  build: () => (require("./build") as typeof import("./build")).buildEks,
  mockOutputs: () => (require("./outputs") as typeof import("./outputs")).mockOutputs,
};
