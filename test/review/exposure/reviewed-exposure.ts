/** Findings about exposure between two states of a stack, and what their cases are written with. */
import type { ExposureRow } from "../../../review/findings/exposure";
import type { Finding } from "../../../review/model/finding";
import { reviewedStack, type StackJson } from "../trees";

export const found = (base: StackJson, head: StackJson): Finding[] =>
  reviewedStack(base, head).findings.filter(({ topic }) => topic === "exposure");
export const one = (type: string, body: Record<string, unknown>): StackJson => ({ resource: { [type]: { x: body } } });

export const groupRules = (...ingress: Record<string, unknown>[]): StackJson => one("aws_security_group", { ingress, egress: [] });
export const tcp = (port: number, ...cidr_blocks: string[]) => ({ protocol: "tcp", from_port: port, to_port: port, cidr_blocks });

export const eks = (more: Record<string, unknown>): StackJson =>
  one("aws_eks_cluster", { name: "c", vpc_config: { subnet_ids: [], endpoint_private_access: true, ...more } });
export const gke = (more: Record<string, unknown>): StackJson => one("google_container_cluster", { name: "c", ...more });
export const aks = (more: Record<string, unknown>): StackJson => one("azurerm_kubernetes_cluster", { name: "c", ...more });
export const authorized = (...cidrs: string[]) => ({
  master_authorized_networks_config: { cidr_blocks: cidrs.map((cidr_block) => ({ cidr_block })) },
});
export const nsg = (...security_rule: Record<string, unknown>[]): StackJson =>
  one("azurerm_network_security_group", { name: "n", security_rule });
export const allowed = {
  name: "a",
  direction: "Inbound",
  access: "Allow",
  protocol: "Tcp",
  priority: 200,
  destination_port_range: "22",
  source_address_prefix: "10.0.0.0/8",
};
export const firewall = (more: Record<string, unknown>) => ({
  network: "n",
  allow: [{ protocol: "tcp", ports: ["22"] }],
  source_ranges: ["10.0.0.0/8"],
  ...more,
});
export const firewalls = (...all: Record<string, unknown>[]): StackJson => ({
  resource: { google_compute_firewall: Object.fromEntries(all.map((each, index) => [`f${index}`, each])) },
});

type Row = Partial<Record<keyof ExposureRow, unknown>>;

/** Its name, the base, the head, its row, its weight. */
export type ExposureCase = readonly [string, StackJson, StackJson, Row, Finding["weight"]];
