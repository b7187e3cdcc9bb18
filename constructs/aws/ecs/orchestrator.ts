/** What the assembly knows of ECS. Constructs and their bindings are loaded when the first cluster is built. */
import type { OrchestratorModule } from "../../contracts/orchestrator";
import { resolveEcs } from "./resolve";

export const ecs: OrchestratorModule<"ecs"> = {
  resolve: resolveEcs,
  build: () => (require("./build") as typeof import("./build")).buildEcs,
  mockOutputs: () => (require("./outputs") as typeof import("./outputs")).mockOutputs,
};
