/** Images of nodes and hosts on AWS are AMIs. */
import { isToken } from "../language/schema/values";
import type { Pool } from "../platform/types/shared/pool";
import type { Report } from "./codes";

export function checkAmi({ key, image }: Pick<Pool, "key" | "image">, report: Report): void {
  if (image !== null && !isAmi(image))
    report("B4611", ["pools", key, "image"], { message: `The image of pool ${key} is not the id of an AMI`, value: image });
}

/** Tokens are known only at apply. */
export const isAmi = (image: string): boolean => isToken(image) || /^ami-[0-9a-f]+$/.test(image);
