/** Operating systems of hosts. */
export type HostSystem = "ubuntu-24.04" | "windows-2022";
