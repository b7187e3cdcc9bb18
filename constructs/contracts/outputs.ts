/** What a stack tells others: one table a kind, from which its outputs are declared, its placeholders made and the library's types generated. */
import type { BuildContext } from "./build";
import type { MockOutputs } from "./mocks";

/** An output that a resource does not have is null, in both. */
interface Output<Built, Resource> {
  readonly description: string;
  value(built: Built, resource: Resource): unknown;
  /** Plausible in form, and never the same for two resources, for plans of what reads it before the stack is deployed. */
  mock(resource: Resource): unknown;
}

export type OutputTable<Built, Resource> = Readonly<Record<string, Output<Built, Resource>>>;

/** @param prefix of the outputs' names, for what is built inside the stack of something else */
export function declareOutputs<Built, Resource>(
  table: OutputTable<Built, Resource>,
  built: Built,
  resource: Resource,
  context: Pick<BuildContext, "declareOutput">,
  prefix = "",
): void {
  for (const [name, { value, description }] of Object.entries(table)) {
    const known = value(built, resource);
    if (known !== null) context.declareOutput(`${prefix}${name}`, known, description);
  }
}

/** The outputs of a resource that is not deployed yet. */
export const mocksOf =
  <Resource>(table: OutputTable<never, Resource>) =>
  (resource: Resource): MockOutputs =>
    Object.fromEntries(
      Object.entries(table).flatMap(([name, { mock }]) => {
        const value = mock(resource);
        return value === null ? [] : [[name, value]];
      }),
    );
