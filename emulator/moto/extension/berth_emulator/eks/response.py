"""All EKS operations as one class of moto's kind."""

from .access import Access
from .addons import Addons
from .clusters import Clusters
from .identity_providers import IdentityProviders
from .nodegroups import Nodegroups
from .tagging import Tagging
from .versions import Versions


class EksResponse(Clusters, Nodegroups, Addons, Access, IdentityProviders, Tagging, Versions):
    """Dispatched to by moto for every path of the service."""
