/** AWS on one machine: what `berth try` and the tests call. */

export type { EmulatorEvent } from "./session/events";
export { endKept, findKept } from "./session/kept";
export { changeText } from "./session/plan-diff";
export type { DestroyResult, StackResult } from "./session/results";
export { type EmulatorSession, openEmulator } from "./session/session";
export { diagnosticText, openTerraform } from "./terraform/command";
export { MissingTool } from "./terraform/missing-tool";
export { validateStack } from "./terraform/validate";
export { type TryReport, tryDeployment } from "./try";
