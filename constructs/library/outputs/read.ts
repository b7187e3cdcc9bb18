/**
 * Outputs of another construct. Builders read outputs of another stack as a remote state; here they get a local value with the same methods. If
 * the other construct is in another stack, the local value reads the state of that stack.
 */
import { type IResolvable, TerraformOutput, TerraformRemoteState, TerraformStack, Token } from "cdktf";
import type { Construct } from "constructs";
import { rawOutputs } from "../raw-outputs";

/**
 * @param name of the stack that a spec would put the source in
 * @throws Error if the construct does not refer to the source: a builder may read only what its input names
 */
export function readOutputs(scope: Construct, name: string, source: Construct | undefined): TerraformRemoteState {
  if (source === undefined) throw new Error(`${scope.node.path} reads outputs of ${name}, to which it does not refer`);
  return new LocalOutputs(scope, name, valuesFor(TerraformStack.of(scope), name, source));
}

/** In the same stack the values themselves; from another stack, references to its state. */
function valuesFor(reader: TerraformStack, name: string, source: Construct): Record<string, unknown> {
  const home = TerraformStack.of(source);
  const outputs = rawOutputs(source);
  if (home === reader) return { ...outputs };
  const state = stateOf(reader, home);
  return Object.fromEntries(
    Object.entries(outputs).map(([output, value]) => {
      const id = `${name}_${output}`;
      if (home.node.tryFindChild(id) === undefined) new TerraformOutput(home, id, { value, staticId: true });
      return [output, `\${${state.fqn}.outputs.${id}}`];
    }),
  );
}

const states = new WeakMap<TerraformStack, Map<TerraformStack, TerraformRemoteState>>();

function stateOf(reader: TerraformStack, home: TerraformStack): TerraformRemoteState {
  const read = states.get(reader) ?? new Map<TerraformStack, TerraformRemoteState>();
  states.set(reader, read);
  const known = read.get(home) ?? home.ensureBackendExists().getRemoteStateDataSource(reader, `state-${home.node.id}`, home.node.id);
  read.set(home, known);
  reader.addDependency(home);
  return known;
}

/** A local value with the methods of a remote state. */
class LocalOutputs extends TerraformRemoteState {
  constructor(
    scope: Construct,
    id: string,
    private readonly outputs: Readonly<Record<string, unknown>>,
  ) {
    super(scope, id, "local", {});
  }

  override get fqn(): string {
    return `local.${this.friendlyUniqueId}`;
  }

  override getString(output: string): string {
    return this.expression(output);
  }

  override getNumber(output: string): number {
    return Token.asNumber(this.expression(output));
  }

  override getList(output: string): string[] {
    return Token.asList(this.expression(output));
  }

  override getBoolean(output: string): IResolvable {
    return Token.asAny(this.expression(output)) as IResolvable;
  }

  override get(output: string): IResolvable {
    return this.getBoolean(output);
  }

  override toTerraform(): object {
    return { locals: { [this.friendlyUniqueId]: { outputs: this.outputs } } };
  }

  override toMetadata(): object {
    return {};
  }

  private expression(output: string): string {
    return `\${${this.fqn}.outputs.${output}}`;
  }
}
