/** Prices, separated by tabs: cloud, service, item, region, unit, USD, date. Made by scripts/make-catalog.mjs; do not edit. */
export const prices: string = `aws	cloudwatch-logs	archival storage	us-east-1	GB-month	0.03	2024-07-01
aws	cloudwatch-logs	data ingested	us-east-1	GB	0.5	2024-07-01
aws	data-transfer	between zones (one direction)	us-east-1	GB	0.01	2024-09-25
aws	data-transfer	out to internet, first 10TB	us-east-1	GB	0.09	2024-09-25
aws	ebs	gp2 storage	us-east-1	GB-month	0.1	2024-07-01
aws	ebs	gp3 provisioned IOPS above 3000	us-east-1	IOPS-month	0.005	2024-07-01
aws	ebs	gp3 provisioned throughput above 125 MB/s	us-east-1	MBps-month	0.04	2024-07-01
aws	ebs	gp3 storage	us-east-1	GB-month	0.08	2024-07-01
aws	ebs	io2 provisioned IOPS	us-east-1	IOPS-month	0.065	2024-07-01
aws	ebs	io2 storage	us-east-1	GB-month	0.125	2024-07-01
aws	ebs	sc1 storage	us-east-1	GB-month	0.015	2024-07-01
aws	ebs	snapshot storage	us-east-1	GB-month	0.05	2024-07-01
aws	ebs	st1 storage	us-east-1	GB-month	0.045	2024-07-01
aws	ecr	storage	us-east-1	GB-month	0.1	2024-07-01
aws	efs	one zone storage	us-east-1	GB-month	0.16	2024-07-01
aws	efs	standard storage	us-east-1	GB-month	0.3	2024-07-01
aws	eks	control plane, extended support	us-east-1	hour	0.6	2025-07-07
aws	eks	control plane, standard support	us-east-1	hour	0.1	2025-07-07
aws	fargate	memory	us-east-1	GB-hour	0.004445	2025-07-07
aws	fargate	vCPU	us-east-1	vCPU-hour	0.040479	2025-07-07
aws	kms	customer managed key	us-east-1	key-month	1	2024-07-01
aws	kms	requests	us-east-1	10k requests	0.03	2024-07-01
aws	load-balancer	application load balancer	us-east-1	hour	0.022507	2024-07-01
aws	load-balancer	application load balancer capacity unit	us-east-1	LCU-month	5.84	2024-07-01
aws	load-balancer	classic load balancer	us-east-1	hour	0.025	2024-07-01
aws	load-balancer	classic load balancer data processed	us-east-1	GB	0.008	2024-07-01
aws	load-balancer	network load balancer	us-east-1	hour	0.022507	2024-07-01
aws	load-balancer	network load balancer capacity unit	us-east-1	LCU-month	4.38	2024-07-01
aws	nat-gateway	data processed	us-east-1	GB	0.045	2024-07-01
aws	nat-gateway	gateway	us-east-1	hour	0.045	2024-07-01
aws	public-ipv4	elastic IP, unused	us-east-1	hour	0.005	2024-07-01
aws	route53	hosted zone	us-east-1	zone-month	0.5	2024-07-01
aws	secrets-manager	API requests	us-east-1	10k requests	0.05	2024-07-01
aws	secrets-manager	secret	us-east-1	secret-month	0.4	2024-07-01
aws	transit-gateway	attachment	us-east-1	hour	0.05	2024-07-01
aws	transit-gateway	data processed	us-east-1	GB	0.02	2024-07-01
aws	vpc-endpoint	interface data processed (first 1PB)	us-east-1	GB	0.01	2024-10-18
aws	vpc-endpoint	interface endpoint, per zone	us-east-1	hour	0.01	2024-10-18
azure	aks	control plane, free tier	eastus	hour	0	2024-08-30
azure	aks	uptime SLA (standard tier)	eastus	hour	0.1	2024-08-30
azure	application-gateway	WAF v2 fixed	eastus	hour	0.36	2026-03-31
azure	application-gateway	standard v2 (shown as basic v2) fixed	eastus	hour	0.2	2026-03-31
azure	container-registry	basic tier	westeurope	day	0.166667	2024-07-01
azure	container-registry	geo replication per region	eastus	day	1.666667	2024-07-01
azure	container-registry	premium tier	westeurope	day	1.666667	2024-07-01
azure	container-registry	storage above included	westeurope	GB-month	0.1	2024-07-01
azure	dns	public zone	westus	zone-month	0.5	2024-07-01
azure	firewall	standard	eastus	hour	1.25	2024-07-01
azure	key-vault	secret operations	eastus	10k transactions	0.03	2024-07-01
azure	key-vault	software-protected key operations (advanced types)	eastus	10k transactions	0.15	2024-07-01
azure	load-balancer	standard data processed	eastus	GB	0.005	2024-07-01
azure	load-balancer	standard rule	westus	hour	0.01	2024-08-30
azure	managed-disk	Premium SSD P10 (128 GiB) LRS	eastus	disk-month	19.71	2024-08-30
azure	managed-disk	Premium SSD P4 (32 GiB) LRS	eastus	disk-month	5.28	2024-07-01
azure	managed-disk	Standard HDD S10 (128 GiB) LRS	eastus	disk-month	5.89	2024-08-30
azure	managed-disk	Standard HDD S4 (32 GiB) LRS	eastus	disk-month	1.54	2024-07-01
azure	managed-disk	Standard SSD E30 (1024 GiB) LRS	eastus	disk-month	76.8	2024-07-01
azure	managed-disk	Ultra disk capacity	eastus	GiB-month	0.119722	2024-07-01
azure	nat-gateway	data processed	westeurope	GB	0.045	2024-07-01
azure	nat-gateway	gateway	westeurope	hour	0.045	2024-07-01
azure	public-ipv4	standard static, global tier	eastus	hour	0.01	2026-04-03
azure	public-ipv4	standard static, regional	eastus	hour	0.005	2026-04-03
google	artifact-registry	storage	us-east1	GB-month	0.1	2024-07-01
google	cloud-dns	managed zone	global	zone-month	0.2	2024-07-01
google	cloud-nat	assigned VM (first 32)	us-central1	VM-hour	0.0014	2024-07-01
google	cloud-nat	data processed	us-central1	GB	0.045	2024-07-01
google	compute-disk	hyperdisk-extreme IOPS	us-central1	IOPS-month	0.032	2024-07-01
google	compute-disk	hyperdisk-extreme storage	us-central1	GB-month	0.125	2024-07-01
google	compute-disk	pd-balanced	us-central1	GB-month	0.1	2024-11-13
google	compute-disk	pd-ssd	us-central1	GB-month	0.17	2024-07-01
google	compute-disk	pd-standard	us-central1	GB-month	0.04	2024-07-01
google	gke	autopilot cluster fee	us-central1	hour	0.1	2026-07-01
google	gke	autopilot ephemeral storage	us-central1	GB-month	0.040004	2026-07-01
google	gke	autopilot memory	us-central1	GB-month	3.59	2026-07-01
google	gke	autopilot vCPU	us-central1	vCPU-month	32.49	2026-07-01
google	gke	cluster management fee	us-central1	hour	0.1	2026-07-01
google	kms	operations	us-central1	10k operations	0.03	2024-07-01
google	kms	software key version	us-central1	key-version-month	0.06	2024-07-01
google	load-balancer	forwarding rule	us-central1	hour	0.01	2024-07-01
google	load-balancer	ingress data	us-central1	GB	0.008	2024-07-01
google	public-ipv4	static address on a standard VM	us-central1	hour	0.005	2026-04-02
google	public-ipv4	static address, unused	us-central1	hour	0.01	2026-04-02
google	secret-manager	active secret version	us-central1	version-month	0.06	2024-07-01`;
