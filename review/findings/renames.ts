/** Renames that would replace a resource, with the exact line that keeps it. */
import { type RenamedAddress, renamedAddresses, renamedKeys } from "../compare/renames";
import type { Finding } from "../model/finding";
import type { FindingCheck } from "./finding-check";

export const renames: FindingCheck = ({ changes }, { base, head }) =>
  base.spec !== null && head.spec !== null
    ? renamedKeys(base.spec, head.spec).map((renamed): Finding => {
        const { path, per, from } = renamed;
        const at = path.join(".");
        return {
          kind: "renamed-key",
          topic: "rename",
          weight: "review",
          message: `${per === null ? at : `${at} in ${per}`} looks like ${from} under a new name; without renamedFrom, ${from} is destroyed and ${path.at(-1)}${per === null ? "" : `-${per}`} is created`,
          fix: `add to ${at}: ${per === null ? `renamedFrom: ${from}` : `per: { ${per}: { renamedFrom: ${from} } }`}`,
          specPath: at,
          place: head.spec?.locate(path) ?? null,
          data: { path, renamedFrom: from, ...(per !== null && { per }) },
        };
      })
    : renamedAddresses(changes).map(addressFinding);

/** As Terraform JSON takes it. */
const movedBlock = ({ from, to }: Pick<RenamedAddress, "from" | "to">): string => JSON.stringify({ moved: [{ from, to }] });

const addressFinding = (renamed: RenamedAddress): Finding => ({
  kind: "renamed-address",
  topic: "rename",
  weight: "review",
  message: `${renamed.to} looks like ${renamed.from} under a new address; without a moved block, the old one is destroyed and a new one is created`,
  fix: movedBlock(renamed),
  at: { stack: renamed.stack, address: renamed.to },
  data: { from: renamed.from, to: renamed.to },
});
