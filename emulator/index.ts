/** AWS on one machine: what `berth try` and the tests call. */

export { type OutsideOutputs, OutsideStateMissing } from "./scratch/states";
export type { EmulatorEvent, Phase, Reporter, ResourceAction } from "./session/events";
export { endKept, findKept, type KeptEmulator, keptFolder } from "./session/kept";
export { changeText, planChanges, type ResourceChange } from "./session/plan-diff";
export type { DestroyResult, PlanResult, StackResult } from "./session/results";
export { type DeployOptions, type EmulatorOptions, type EmulatorSession, openEmulator } from "./session/session";
export { type Diagnostic, diagnosticText, openTerraform, type TerraformCommand, TerraformFailed } from "./terraform/command";
export { fitToMachine, type ProviderSubstitute } from "./terraform/fit-to-machine";
export { MissingTool } from "./terraform/missing-tool";
export { fitStack, type StrippedPath } from "./terraform/provider-fit";
export { type Validation, validateStack } from "./terraform/validate";
export { EmulatorAlreadyKept, type TryOptions, type TryReport, tryDeployment } from "./try";
