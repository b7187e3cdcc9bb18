/** Codes of locations, labels, zones, ranges and networks. */
import type { CodeText } from "../../language/problems/problem";

export const addressCodes = {
  B4015: {
    title: "The region is unknown",
    explanation: "The catalogue does not know a region of this name in the location's cloud.",
    fix: "write the cloud's own name of the region",
  },
  B4017: {
    title: "A cloud does not support a label",
    explanation: "Labels go on everything, so they follow the strictest of the clouds that the spec uses; they are never changed silently.",
    fix: "write the label within what the message allows",
  },
  B4018: {
    title: "A resource has too many labels",
    explanation: "The clouds take a limited number of labels on a resource, and Berth adds some of its own.",
    fix: "keep those that are needed",
  },
  B4020: {
    title: "A range is not known before apply",
    explanation: "The address plan is made when the spec is read; a value that only apply knows cannot be planned with.",
    fix: "write the range itself, or use a network that exists with `existing`",
  },
  B4021: {
    title: "A range has an unsupported size",
    explanation:
      "Ranges are cut into equal parts for zones or clusters; larger and smaller ones than the cloud's plan allows have no sound parts.",
    fix: "choose a range of a size that the message allows",
  },
  B4022: {
    title: "A range of a network cannot change",
    explanation:
      "The ranges that a network has already are never changed, taken away or put in another order: all that runs in them would be recreated.",
    fix: "restore the previous ranges and append further ranges; or add a network under another key",
  },
  B4023: {
    title: "The address space has no free range",
    explanation:
      "A network without `cidr` takes the first /16 of `addresses` that overlaps nothing in the spec or in the lock. There is none left.",
    fix: "write cidr for it, or widen addresses; networks that are already there keep their ranges",
  },
  B4024: {
    title: "Ranges of one location overlap",
    explanation: "Networks of one location are often joined, and joined networks with the same addresses cannot reach each other.",
    fix: "choose a range that overlaps no other, or leave cidr out",
  },
  B4025: {
    title: "A network has no free subnet range",
    explanation: "Each cluster or hypervisor takes one of twelve parts of each range of the network, and keeps it for ever.",
    fix: "append a range to the network's cidr: it brings twelve more parts",
  },
  B4026: {
    title: "A range is too small for the pools",
    explanation:
      "When all pools of the network have grown to their `max`, there are not enough addresses for their nodes. On AWS a node counts 32 addresses, with those of its pods.",
    fix: "append a range to the network's cidr, or lower max",
  },
  B4027: {
    title: "A zone is unknown",
    explanation: "Zones are written with the cloud's own suffixes, such as `a` on AWS and Google Cloud or `1` on Azure, each once.",
    fix: "write suffixes that the message allows",
  },
  B4028: {
    title: "The region has too few zones",
    explanation: "The region, or the address plan of the cloud, has fewer zones than the network wants.",
    fix: "write a smaller number, or list the zones",
  },
  B4029: {
    title: "A zone would change its position",
    explanation:
      "The n-th zone has the n-th part of the network's range. In another place its subnets would be recreated, with all that runs in them.",
    fix: "keep the zones that are there in their order and append new ones",
  },
  B4035: {
    title: "The id of an existing network or subnet is invalid",
    explanation:
      "An existing network is named by ids as its cloud writes them: on AWS those of the VPC and of its subnets by zone, on Google Cloud those of the VPC and of one subnet with their project, on Azure the resource ids of the virtual network and of the subnet of nodes.",
    fix: "write the id as the message shows it, or a reference to an output that contains one",
  },
  B4036: {
    title: "An existing network or subnet is in another place",
    explanation:
      "What runs in a network is in the same subscription on Azure, and in the same region on Google Cloud. A subnet belongs to the network that is named with it.",
    fix: "name a network that the location can use, and a subnet of that network",
  },
} as const satisfies Record<string, CodeText>;
