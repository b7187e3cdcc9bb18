/** What an account, a project or a subscription must have and no resource of a provider gives it. `berth resolve` prints it. */
export interface Prerequisite {
  /** Key of the location. */
  readonly location: string;
  /** A whole sentence: what, and why. */
  readonly message: string;
  /** To be run in this order by someone with the rights to do so. Each can be repeated. */
  readonly commands: readonly string[];
}
