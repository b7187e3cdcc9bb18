/** Codes of locations, labels, zones, ranges and networks. */
import type { CodeText } from "../../language/problems/problem";

export const addressCodes = {
  B4015: {
    title: "unknown region",
    explanation: "The catalogue does not know a region of this name in the location's cloud.",
    fix: "Write the cloud's own name of the region.",
  },
  B4017: {
    title: "label that a cloud does not take",
    explanation: "Labels go on everything, so they follow the strictest of the clouds that the spec uses; they are never changed silently.",
    fix: "Write the label within what the message allows.",
  },
  B4018: {
    title: "too many labels",
    explanation: "The clouds take a limited number of labels on a thing, and Berth adds some of its own.",
    fix: "Keep those that are needed.",
  },
  B4020: {
    title: "range that is not known yet",
    explanation: "The address plan is made when the spec is read; a value that only apply knows cannot be planned with.",
    fix: "Write the range itself, or use a network that exists with `existing`.",
  },
  B4021: {
    title: "range of a size that a network cannot have",
    explanation:
      "Ranges are cut into equal parts for zones or clusters; larger and smaller ones than the cloud's plan allows have no sound parts.",
    fix: "Choose a range of a size that the message allows.",
  },
  B4022: {
    title: "range that may not change",
    explanation:
      "The ranges that a network has already are never changed, taken away or put in another order: all that runs in them would be made anew.",
    fix: "Put back what stood there and append further ranges behind it; or make a new network under another key.",
  },
  B4023: {
    title: "no range left",
    explanation:
      "A network without `cidr` takes the first /16 of `addresses` that overlaps nothing in the spec or in the lock. There is none left.",
    fix: "Write cidr for it, or widen addresses; networks that are already there keep their ranges.",
  },
  B4024: {
    title: "ranges that overlap in one location",
    explanation: "Networks of one location are often joined, and joined networks with the same addresses cannot reach each other.",
    fix: "Choose a range that overlaps no other, or leave cidr out.",
  },
  B4025: {
    title: "no part of the network left",
    explanation: "Each cluster or hypervisor takes one of twelve parts of each range of the network, and keeps it for ever.",
    fix: "Append a range to the network's cidr: it brings twelve more parts.",
  },
  B4026: {
    title: "range too small for the pools",
    explanation:
      "When all pools of the network have grown to their `max`, there are not enough addresses for their nodes. On AWS a node counts 32 addresses, with those of its pods.",
    fix: "Append a range to the network's cidr, or lower max.",
  },
  B4027: {
    title: "unknown zone",
    explanation: "Zones are written with the cloud's own suffixes, such as `a` on AWS and Google Cloud or `1` on Azure, each once.",
    fix: "Write suffixes that the message allows.",
  },
  B4028: {
    title: "more zones than there are",
    explanation: "The region, or the address plan of the cloud, has fewer zones than the network wants.",
    fix: "Write a smaller number, or list the zones.",
  },
  B4029: {
    title: "zone that would change its place",
    explanation:
      "The n-th zone has the n-th part of the network's range. In another place its subnets would be made anew, with all that runs in them.",
    fix: "Keep the zones that are there in their order and append new ones.",
  },
  B4035: {
    title: "not the id of a network or subnet",
    explanation:
      "An existing network is named by ids as its cloud writes them: on AWS those of the VPC and of its subnets by zone, on Google Cloud those of the VPC and of one subnet with their project, on Azure the resource ids of the virtual network and of the subnet of nodes.",
    fix: "Write the id as the message shows it, or a reference to an output that holds one.",
  },
  B4036: {
    title: "existing network or subnet in another place",
    explanation:
      "What runs in a network is in the same subscription on Azure, and in the same region on Google Cloud. A subnet belongs to the network that is named with it.",
    fix: "Name a network that the location can use, and a subnet of that network.",
  },
} as const satisfies Record<string, CodeText>;
