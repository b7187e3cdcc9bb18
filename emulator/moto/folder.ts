import { join } from "node:path";
import { packageRoot } from "../../constructs/catalog/package-root";

/** The Python part of the emulator: requirements and the extension of moto. */
export const motoFolder = (): string => join(packageRoot(), "emulator", "moto");
