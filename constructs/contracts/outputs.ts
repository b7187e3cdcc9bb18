/** Outputs of stacks: one table for each kind, from which outputs, mock outputs and the library's types are derived. */
import type { BuildContext } from "./build";
import type { MockOutputs } from "./mocks";

/** Both values are null if a resource does not have the output. */
interface Output<Built, Resource> {
  readonly description: string;
  value(built: Built, resource: Resource): unknown;
  /** A placeholder in a valid format, different for each resource, for plans of dependants before the stack is deployed. */
  mock(resource: Resource): unknown;
}

export type OutputTable<Built, Resource> = Readonly<Record<string, Output<Built, Resource>>>;

/** @param prefix prefix of the outputs' names, for a resource in the stack of another unit */
export function declareOutputs<Built, Resource>(
  table: OutputTable<Built, Resource>,
  built: Built,
  resource: Resource,
  context: Pick<BuildContext, "declareOutput">,
  prefix = "",
): void {
  for (const [name, { value, description }] of Object.entries(table)) {
    const output = value(built, resource);
    if (output !== null) context.declareOutput(`${prefix}${name}`, output, description);
  }
}

/** The mock outputs of a resource that is not deployed yet. */
export const mocksOf =
  <Resource>(table: OutputTable<never, Resource>) =>
  (resource: Resource): MockOutputs =>
    Object.fromEntries(
      Object.entries(table).flatMap(([name, { mock }]) => {
        const value = mock(resource);
        return value === null ? [] : [[name, value]];
      }),
    );
