/** Specs whose locations, labels, ranges or zones cannot be. */
import { type BadSpec, sound } from "../../../support/bad-spec";

export const addressesSpecs: readonly BadSpec[] = [
  {
    name: "an unknown region",
    yaml: `apiVersion: berth/v1
name: shop
locations: { use1: { cloud: aws, region: us-est-1, account: "123456789012" } }
`,
    expect: [{ code: "B4015", line: 3, column: 42, path: "locations.use1.region", fix: "write us-east-1" }],
  },
  {
    name: "a label that the cloud does not take",
    yaml: `${sound}labels: { "aws:team": payments }
`,
    expect: [{ code: "B4017", line: 8, column: 23, path: "labels.aws:team", fix: "change the label to what the message allows" }],
  },
  {
    name: "more labels than a resource can carry",
    yaml: `${sound}labels: { l0: x, l1: x, l2: x, l3: x, l4: x, l5: x, l6: x, l7: x, l8: x, l9: x, l10: x, l11: x, l12: x, l13: x, l14: x, l15: x, l16: x, l17: x, l18: x, l19: x, l20: x, l21: x, l22: x, l23: x, l24: x, l25: x, l26: x, l27: x, l28: x, l29: x, l30: x, l31: x, l32: x, l33: x, l34: x, l35: x, l36: x, l37: x, l38: x, l39: x, l40: x, l41: x, l42: x, l43: x, l44: x, l45: x, l46: x, l47: x, l48: x, l49: x, l50: x, l51: x, l52: x, l53: x, l54: x, l55: x, l56: x, l57: x, l58: x, l59: x }
`,
    expect: [
      { code: "B4018", line: 4, column: 9, path: "locations.use1.labels", fix: "remove labels that are not required" },
      { code: "B4018", line: 5, column: 9, path: "locations.usw2.labels", fix: "remove labels that are not required" },
      { code: "B4018", line: 7, column: 9, path: "networks.main.labels", fix: "remove labels that are not required" },
    ],
  },
  {
    name: "a range that is too small to be cut",
    yaml: `${sound}  lab: { location: use1, cidr: 10.30.0.0/24 }
`,
    expect: [{ code: "B4021", line: 8, column: 32, path: "networks.lab.cidr.0", fix: "choose a range of a size that the message allows" }],
  },
  {
    name: "a range that overlaps another of its location",
    yaml: `${sound}  lab: { location: use1, cidr: 10.30.0.0/16 }
  more: { location: use1, cidr: 10.30.128.0/17 }
`,
    expect: [
      {
        code: "B4024",
        line: 9,
        column: 33,
        path: "networks.more.cidr.0",
        fix: "choose a range that overlaps no other, or remove cidr",
      },
    ],
  },
  {
    name: "no range left",
    yaml: `${sound}  lab: { location: use1 }
addresses: 10.64.0.0/15
`,
    expect: [
      {
        code: "B4023",
        line: 7,
        column: 9,
        path: "networks.main",
        fix: "write cidr for the network, or widen addresses; existing networks keep their ranges",
      },
    ],
  },
  {
    name: "a range too small for the pools",
    yaml: `${sound}  lab: { location: use1, cidr: 10.30.0.0/20, zones: 2 }
clusters:
  apps: { location: use1, orchestrator: eks, network: lab, pools: { general: { count: { min: 1, max: 200 } } } }
`,
    expect: [
      { code: "B4026", line: 8, column: 8, path: "networks.lab", fix: "append a range to the network's cidr, or lower max" },
      { code: "B4026", line: 8, column: 8, path: "networks.lab", fix: "append a range to the network's cidr, or lower max" },
    ],
  },
  {
    name: "a zone that the region does not have",
    yaml: `${sound}  lab: { location: use1, zones: [a, z] }
`,
    expect: [{ code: "B4027", line: 8, column: 37, path: "networks.lab.zones.1", fix: "write suffixes that the message allows" }],
  },
  {
    name: "more zones than there are",
    yaml: `${sound}  lab: { location: use1, zones: 6 }
`,
    expect: [{ code: "B4028", line: 8, column: 33, path: "networks.lab.zones", fix: "write zones: 4" }],
  },
  {
    name: "more zones than a region has, and none where it has some",
    yaml: `apiVersion: berth/v1
name: shop
locations:
  euw1: { cloud: google, region: europe-west1, project: shop-prod }
networks:
  four: { zones: 4 }
  none: { zones: 0 }
`,
    expect: [
      { code: "B4028", line: 6, column: 18, path: "networks.four.zones", fix: "write zones: 3" },
      { code: "B4028", line: 7, column: 18, path: "networks.none.zones", fix: "remove zones, or write zones: 1" },
    ],
  },
  {
    name: "zones in a region that has none",
    yaml: `apiVersion: berth/v1
name: shop
locations:
  ncu: { cloud: azure, region: northcentralus, subscription: 00000000-0000-0000-0000-000000000001 }
networks:
  number: { zones: 3 }
  list: { zones: ["1"] }
  main: {}
clusters:
  apps: { orchestrator: aks, network: main, pools: { one: { zones: 1 } } }
`,
    expect: [
      { code: "B4028", line: 6, column: 20, path: "networks.number.zones", fix: "remove zones, or write zones: 0" },
      { code: "B4028", line: 7, column: 18, path: "networks.list.zones", fix: "remove zones, or write zones: 0" },
      { code: "B4045", line: 10, column: 68, path: "clusters.apps.pools.one.zones", fix: "remove zones, or write zones: 0" },
    ],
  },
  {
    name: "a region whose zones no source lists",
    yaml: `apiVersion: berth/v1
name: shop
locations:
  eusc: { cloud: aws, region: eusc-de-east-1, account: "123456789012" }
clusters:
  apps: { orchestrator: ecs }
`,
    expect: [
      {
        code: "B4028",
        line: 6,
        column: 9,
        path: "clusters.apps",
        fix: "list the zones that the account has in this region under zones of a network, and use that network",
      },
    ],
  },
  {
    name: "a pool without zones in a network that has some",
    yaml: `${sound}clusters:
  apps: { location: use1, orchestrator: eks, network: main, pools: { one: { zones: 0 } } }
`,
    expect: [
      {
        code: "B4045",
        line: 9,
        column: 84,
        path: "clusters.apps.pools.one.zones",
        fix: "write zones that the message allows, or add the zone to the network",
      },
    ],
  },
  {
    name: "a range that changes after it was deployed",
    before: `${sound}  lab: { location: use1, cidr: 10.30.0.0/16 }
`,
    yaml: `${sound}  lab: { location: use1, cidr: 10.31.0.0/16 }
`,
    expect: [
      {
        code: "B4022",
        line: 8,
        column: 32,
        path: "networks.lab.cidr",
        fix: "restore the earlier ranges and append new ones after them, or create a new network under another key",
      },
    ],
  },
  {
    name: "a zone that changes its place after it was deployed",
    before: `${sound}  lab: { location: use1, zones: [a, b] }
`,
    yaml: `${sound}  lab: { location: use1, zones: [b, a] }
`,
    expect: [
      {
        code: "B4029",
        line: 8,
        column: 33,
        path: "networks.lab.zones",
        fix: "keep the existing zones in their order and append new ones",
      },
    ],
  },
  {
    name: "ids of an existing network that are none",
    yaml: `${sound}  old: { location: use1, existing: { id: main, private: { a: subnet-0123456789abcdef0 } } }
`,
    expect: [
      {
        code: "B4035",
        line: 8,
        column: 42,
        path: "networks.old.existing.id",
        fix: "write the id in the format that the message shows, or a reference to an output that contains one",
      },
    ],
  },
  {
    name: "an existing network without private subnets",
    yaml: `${sound}  old: { location: use1, existing: { id: vpc-0123456789abcdef0, private: {} } }
`,
    expect: [
      {
        code: "B4502",
        line: 8,
        column: 74,
        path: "networks.old.existing.private",
        fix: "write existing.private: { a: subnet-…, b: subnet-… }",
      },
    ],
  },
  {
    name: "a subnet in a zone that the region does not have",
    yaml: `${sound}  old: { location: use1, existing: { id: vpc-0123456789abcdef0, private: { z: subnet-0123456789abcdef0 } } }
`,
    expect: [
      {
        code: "B4027",
        line: 8,
        column: 79,
        path: "networks.old.existing.private.z",
        fix: "write suffixes that the message allows",
      },
    ],
  },
  {
    name: "a subnet that is named twice",
    yaml: `${sound}  old: { location: use1, existing: { id: vpc-0123456789abcdef0, private: { a: subnet-0123456789abcdef0, b: subnet-0123456789abcdef0 } } }
`,
    expect: [
      {
        code: "B4505",
        line: 8,
        column: 108,
        path: "networks.old.existing.private.b",
        fix: "list each subnet once; remove `pods` if pods use addresses of the private subnets",
      },
    ],
  },
  {
    name: "a zone without a subnet for pods",
    yaml: `${sound}  old: { location: use1, existing: { id: vpc-0123456789abcdef0, private: { a: subnet-0123456789abcdef0, b: subnet-1123456789abcdef0 }, pods: { a: subnet-2123456789abcdef0 } } }
`,
    expect: [
      {
        code: "B4506",
        line: 8,
        column: 142,
        path: "networks.old.existing.pods",
        fix: "add a subnet under `existing.pods` for every zone of `existing.private`, or remove `pods`",
      },
    ],
  },
  {
    name: "pods of a network whose cloud gives them addresses of subnets",
    yaml: `${sound}  lab: { location: use1, pods: 100.64.0.0/10 }
`,
    expect: [{ code: "B4034", line: 8, column: 32, path: "networks.lab.pods", fix: "remove it" }],
  },
];
