/** First boot of a host. */

/** What an engine makes of a host: its first boot, and how its health shows. Cloud-neutral. */
export interface Bootstrap {
  /** cloud-init user data, complete; it holds no secret. */
  readonly userData: string;
  /** Operating system of the hosts. */
  readonly image: "ubuntu-24.04" | "windows-2022";
  /** Where a host answers over HTTP, with 200 while it is fit. A host that stays unfit stops itself besides, whether it is asked or not. */
  readonly health: { readonly port: number; readonly path: string };
}
