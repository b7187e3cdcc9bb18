/** Node images on AWS are AMIs. */
import { isToken } from "../language/schema/values";
import type { Pool } from "../platform/types/shared/pool";
import type { Report } from "./codes";

export function checkAmi({ key, image }: Pick<Pool, "key" | "image">, report: Report): void {
  if (image !== null && !isToken(image) && !/^ami-[0-9a-f]+$/.test(image))
    report("B4611", ["pools", key, "image"], { message: `The image of pool ${key} is not the id of an AMI`, value: image });
}
