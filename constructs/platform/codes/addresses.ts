/** Codes of locations, labels, zones, ranges and networks. */
import type { CodeText } from "../../language/problems/problem";

export const addressCodes = {
  B4015: {
    title: "A region is unknown",
    explanation: "The catalogue does not contain a region of this name in the location's cloud.",
    fix: "write the cloud's own name of the region",
  },
  B4017: {
    title: "A cloud does not accept a label",
    explanation:
      "Labels are set on every resource, so they follow the strictest rules of all clouds in the spec. They are never changed silently.",
    fix: "change the label to what the message allows",
  },
  B4018: {
    title: "A resource has too many labels",
    explanation: "The clouds limit the number of labels on a resource, and Berth adds some of its own.",
    fix: "remove labels that are not required",
  },
  B4020: {
    title: "An address range is not known before apply",
    explanation: "The address plan is computed when the spec is resolved, so it cannot use values that only `terraform apply` knows.",
    fix: "write the range as text, or use an existing network with `existing`",
  },
  B4021: {
    title: "An address range has an unsupported size",
    explanation: "The address plan divides ranges into equal parts for zones or clusters. Each cloud's plan supports certain sizes.",
    fix: "choose a range of a size that the message allows",
  },
  B4022: {
    title: "The address ranges of a deployed network would change",
    explanation: "The ranges of a deployed network cannot be changed, removed or reordered: every resource in them would be replaced.",
    fix: "restore the earlier ranges and append new ones after them, or create a new network under another key",
  },
  B4023: {
    title: "No address range is left",
    explanation:
      "A network without `cidr` gets the first /16 of `addresses` that overlaps no range of the spec or the lock file. None is left.",
    fix: "write cidr for the network, or widen addresses; existing networks keep their ranges",
  },
  B4024: {
    title: "Address ranges in one location overlap",
    explanation: "Networks of one location are often connected, and connected networks with overlapping ranges cannot reach each other.",
    fix: "choose a range that overlaps no other, or remove cidr",
  },
  B4025: {
    title: "A network has no free subnet range left",
    explanation: "Each range of a network is divided into twelve parts for clusters and host groups. A unit keeps its part permanently.",
    fix: "append a range to the network's cidr, which adds twelve parts",
  },
  B4026: {
    title: "An address range is too small for the pools",
    explanation:
      "When all pools of the network are at their `max`, the network does not have enough IP addresses for their nodes. On AWS, a node counts as 32 addresses, including those of its pods. On other clouds a unit has a part of the network's range for its nodes, and often a range for pods.",
    fix: "append a range to the network's cidr, or lower max",
  },
  B4027: {
    title: "A zone is unknown",
    explanation: "Zones are the cloud's own suffixes, such as `a` on AWS and Google Cloud or `1` on Azure. Each is listed once.",
    fix: "write suffixes that the message allows",
  },
  B4028: {
    title: "A network requests zones that the region does not have",
    explanation:
      "A network without `zones` has three, or as many as its region has: none in some regions of Azure. A number or list that the region or the address plan of the cloud does not have is refused.",
    fix: "remove zones, which takes as many as the region has, or write a number or zones that the message allows",
  },
  B4029: {
    title: "A zone would move to another address range",
    explanation:
      "The n-th zone uses the n-th part of the network's range. At another position its subnets would be replaced, with every resource in them.",
    fix: "keep the existing zones in their order and append new ones",
  },
  B4035: {
    title: "The value is not the id of a network or subnet",
    explanation:
      "An existing network is referenced by the ids of its cloud: on AWS those of the VPC and of its subnets by zone; on Google Cloud those of the VPC network and of one subnet, with their project; on Azure the resource ids of the virtual network and of the node subnet.",
    fix: "write the id in the format that the message shows, or a reference to an output that contains one",
  },
  B4036: {
    title: "An existing network or subnet is in another place",
    explanation:
      "A network can be used only from its own subscription on Azure, and a subnet only in its own region on Google Cloud. A subnet belongs to the network that is named with it.",
    fix: "name a network that the location can use, and a subnet of that network",
  },
} as const satisfies Record<string, CodeText>;
