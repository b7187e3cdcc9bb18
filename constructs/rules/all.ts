/** All rules. Adding one is one file and one line here. */
import { addonsEgress } from "./all/addons-egress";
import { endpointEgress } from "./all/endpoint-egress";
import { endpointPublic } from "./all/endpoint-public";
import { endpointWorld } from "./all/endpoint-world";
import { existingIdle } from "./all/existing-idle";
import { gatewaysTwice } from "./all/gateways-twice";
import { identitiesOnWindows } from "./all/identities-on-windows";
import { signInRefused, signInUnknown } from "./all/later-sign-in";
import { networksInGroup } from "./all/networks-in-group";
import { noAdmins } from "./all/no-admins";
import { rangesOverlap } from "./all/ranges-overlap";
import { registryClosed } from "./all/registry-closed";
import { secretInEnv } from "./all/secret-in-env";
import { slowRollout } from "./all/slow-rollout";
import { spotOnly } from "./all/spot-only";
import { tagsMutable } from "./all/tags-mutable";
import { unprotected } from "./all/unprotected";
import { unscanned } from "./all/unscanned";
import { versionEnded, versionEnding } from "./all/version-support";
import type { Rule } from "./rule";

export const rules: readonly Rule[] = [
  endpointWorld,
  endpointPublic,
  versionEnded,
  versionEnding,
  rangesOverlap,
  networksInGroup,
  unprotected,
  tagsMutable,
  gatewaysTwice,
  secretInEnv,
  spotOnly,
  noAdmins,
  signInRefused,
  signInUnknown,
  existingIdle,
  identitiesOnWindows,
  slowRollout,
  registryClosed,
  endpointEgress,
  unscanned,
  addonsEgress,
];
