/** What is written for a stack as a whole: by which settings Terraform acts, and where its state is kept. */
import { canonical } from "../compare/values";
import type { Finding } from "../model/finding";
import type { Json, JsonMap } from "../model/json";
import type { Stack } from "../model/tree";
import type { Finder } from "./finder";

/** Told of by the resources that they change. */
const shownElsewhere: ReadonlySet<string> = new Set(["default_tags", "default_labels", "alias"]);

export const settings: Finder = (_model, { base, head }) => {
  const both = [...head.tree.stacks.values()].flatMap((now): [Stack, Stack][] => {
    const old = base.tree.stacks.get(now.name);
    return old === undefined ? [] : [[old, now]];
  });
  const acts = both.flatMap(([old, now]) =>
    differing(old, now).map((what) => ({ what, stack: now.name, message: `by other settings of its provider: ${what}` })),
  );
  // The check of specs says so itself.
  const moved =
    base.spec !== null && head.spec !== null
      ? []
      : both.flatMap(([old, now]) =>
          canonical(old.backend) === canonical(now.backend)
            ? []
            : [
                {
                  what: "backend",
                  stack: now.name,
                  message: `with its state elsewhere: ${kindOf(old)} → ${kindOf(now)}; unless the state is moved, all is made anew`,
                },
              ],
        );
  return [...findings("acts-otherwise", acts), ...findings("state-moved", moved)];
};

interface Said {
  readonly what: string;
  readonly stack: string;
  readonly message: string;
}

/** One finding for all stacks of which the same is said. */
function findings(kind: string, all: readonly Said[]): Finding[] {
  const groups = new Map<string, Said[]>();
  for (const each of all) groups.set(each.message, [...(groups.get(each.message) ?? []), each]);
  return [...groups].map(([message, said]) => {
    const [{ stack, what }] = said as [Said, ...Said[]];
    const who = said.length === 1 ? stack : `${stack} and ${said.length - 1} more`;
    return {
      kind,
      topic: "plan",
      weight: "review",
      message: `Terraform works on ${who} ${message}`,
      details: said.map((each) => each.stack),
      ...(said.length === 1 && { at: { stack, address: null } }),
      data: { what, stacks: said.map((each) => each.stack) },
    };
  });
}

/** Providers with the names of their settings that differ; never a value. */
function differing({ providers: old }: Stack, { providers: now }: Stack): string[] {
  return [...now].flatMap(([provider, settings]) => {
    const before = old.get(provider);
    if (before === undefined) return [];
    const names = [...new Set([...Object.keys(before), ...Object.keys(settings)])].sort();
    const other = names.filter((name) => !shownElsewhere.has(name) && !same(before, settings, name));
    return other.length === 0 ? [] : [`${provider} (${other.join(", ")})`];
  });
}

const same = (before: JsonMap, after: JsonMap, name: string): boolean =>
  canonical(before[name] as Json | undefined) === canonical(after[name] as Json | undefined);

const kindOf = ({ backend }: Stack): string => Object.keys(backend)[0] ?? "local";
