"""What exists in EKS: clusters with all that belongs to them, one store for each account and region."""

from dataclasses import dataclass, field
from typing import Any

from moto.core.exceptions import ServiceException

Record = dict[str, Any]


class NotFound(ServiceException):
    code = "ResourceNotFoundException"


class InUse(ServiceException):
    code = "ResourceInUseException"


class InvalidRequest(ServiceException):
    code = "InvalidRequestException"


class InvalidParameter(ServiceException):
    code = "InvalidParameterException"


@dataclass
class ClusterEntry:
    """One cluster and everything that goes with it; the records are answers of the API."""

    cluster: Record
    nodegroups: dict[str, Record] = field(default_factory=dict)
    fargate_profiles: dict[str, Record] = field(default_factory=dict)
    addons: dict[str, Record] = field(default_factory=dict)
    access_entries: dict[str, Record] = field(default_factory=dict)
    access_policies: dict[str, dict[str, Record]] = field(default_factory=dict)
    pod_identities: dict[str, Record] = field(default_factory=dict)
    identity_providers: dict[str, Record] = field(default_factory=dict)
    updates: dict[str, Record] = field(default_factory=dict)

    def records(self) -> list[Record]:
        """Every record that has an ARN and may have tags."""
        collections = (self.nodegroups, self.fargate_profiles, self.addons, self.access_entries, self.pod_identities, self.identity_providers)
        return [self.cluster, *(record for collection in collections for record in collection.values())]


@dataclass
class EksStore:
    clusters: dict[str, ClusterEntry] = field(default_factory=dict)

    def entry(self, name: str) -> ClusterEntry:
        if name not in self.clusters:
            raise NotFound(f"No cluster found for name: {name}.")
        return self.clusters[name]


_stores: dict[tuple[str, str], EksStore] = {}


def store_of(account: str, region: str) -> EksStore:
    return _stores.setdefault((account, region), EksStore())


def find(collection: dict[str, Record], key: str, kind: str) -> Record:
    """One record of a collection; `kind` names it in the error."""
    if key not in collection:
        raise NotFound(f"No {kind} found for name: {key}.")
    return collection[key]
