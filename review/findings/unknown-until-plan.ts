/** Changes outside of resources, whose effects only a plan shows: providers, modules, backends, locals and variables. */
import { HIDDEN } from "../compare/hidden";
import { redacted } from "../compare/sensitive";
import { canonical } from "../compare/values";
import type { Finding, Weight } from "../model/finding";
import { type Json, type JsonMap, ownValue } from "../model/json";
import type { Stack } from "../model/tree";
import type { FindingCheck } from "./finding-check";

export const unknownUntilPlan: FindingCheck = (_model, { base, head }) =>
  [...head.tree.stacks.values()].flatMap((now) => {
    const old = base.tree.stacks.get(now.name);
    if (old === undefined || now.resources.size === 0) return [];
    return [...providers(old, now), ...modules(old, now), ...state(old, now), ...values(old, now)];
  });

interface ChangeNote {
  readonly kind: string;
  readonly weight?: Weight;
  readonly message: string;
  readonly details?: readonly string[];
}

const finding = ({ name, specPath }: Stack, { kind, weight = "review", message, details = [] }: ChangeNote): Finding => ({
  kind,
  topic: "plan",
  weight,
  message,
  details,
  at: { stack: name, address: null },
  specPath,
});

/** Settings of providers that say where they act. Any other one can be a credential, whatever its name. */
const isPublic = (key: string): boolean =>
  /^(?:alias|region|regions|zone|project|account|tenant_id|subscription_id|environment|version|features|skip_\w+|use_\w+|default_tags|default_labels|ignore_tags|max_retries|user_project_override|billing_project|allowed_account_ids|forbidden_account_ids|assume_role|endpoints|host|url|site|api_url|address|insecure|resource_provider_registrations|storage_use_azuread|experiments|config_path|config_context)$/.test(
    key,
  );

/** Settings without effect on behaviour. */
const harmless = new Set(["default_tags", "default_labels", "user_project_override", "max_retries"]);

function providers(old: Stack, now: Stack): Finding[] {
  return [...now.providers].flatMap(([name, settings]) => {
    const before = old.providers.get(name);
    const changed = before === undefined ? [] : differing(before, settings);
    if (changed.length === 0) return [];
    const weight: Weight = changed.every((key) => harmless.has(key)) ? "info" : "review";
    const details = changed.map((key) =>
      isPublic(key) ? `${key}: ${shown(ownValue(before ?? {}, key), key)} → ${shown(ownValue(settings, key), key)}` : `${key}: ${HIDDEN}`,
    );
    return [
      finding(now, {
        kind: "provider-changed",
        weight,
        message: `the settings of provider ${name} change (${changed.join(", ")}); they affect all its resources`,
        details,
      }),
    ];
  });
}

const differing = (before: JsonMap, after: JsonMap): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => key !== "//" && canonical(ownValue(before, key)) !== canonical(ownValue(after, key)))
    .sort();

function modules(old: Stack, now: Stack): Finding[] {
  return [...new Set([...old.modules.keys(), ...now.modules.keys()])].sort().flatMap((name) => {
    const [before, after] = [old.modules.get(name), now.modules.get(name)];
    const changed = differing(before ?? {}, after ?? {});
    if (changed.length === 0) return [];
    const what =
      after === undefined
        ? "is removed with all its resources"
        : before === undefined
          ? "is added"
          : `gets new inputs (${changed.join(", ")})`;
    return [
      finding(now, {
        kind: "module-changed",
        message: `module ${name} ${what}; only a plan shows the effect on its resources`,
      }),
    ];
  });
}

/** With a local backend the path follows the folder of the checkout. */
function state(old: Stack, now: Stack): Finding[] {
  if (canonical(old.backend) === canonical(now.backend) || ("local" in old.backend && "local" in now.backend)) return [];
  return [
    finding(now, {
      kind: "state-moved",
      message: "the backend changes; unless the state is migrated, all resources are created a second time",
    }),
  ];
}

/** Only Terraform can evaluate a longer expression that contains the value. */
function values(old: Stack, now: Stack): Finding[] {
  const changed = [...now.values].flatMap(([name, value]) =>
    old.values.has(name) && canonical(old.values.get(name)) !== canonical(value) ? [name] : [],
  );
  if (changed.length === 0) return [];
  const resources = [...now.resources.values()];
  return changed.flatMap((name) => {
    const mention = new RegExp(`\\$\\{[^}]*\\b${name.replaceAll(/[.-]/g, "\\$&")}(?![\\w-])`);
    const users = resources.filter(({ attributes }) => mention.test(JSON.stringify(attributes))).map(({ address }) => address);
    if (users.length === 0) return [];
    return [
      finding(now, {
        kind: "value-changed",
        message: `${name} changes and is used in expressions of ${listed(users)}; only a plan shows the effect`,
      }),
    ];
  });
}

const MOST = 5;
const listed = (texts: readonly string[]): string =>
  texts.length > MOST ? `${texts.slice(0, MOST).join(", ")} and ${texts.length - MOST} more` : texts.join(", ");

const LONGEST = 80;
function shown(value: Json | undefined, name: string): string {
  if (value === undefined) return "not set";
  const text = canonical(redacted(value, name));
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
