"""Amazon EKS, whole: moto's own forgets most of what a cluster is made of."""

from moto.eks import urls

from ..registering import replace_routes
from .response import EksResponse

PATHS = [
    "/clusters$",
    "/clusters/(?P<rest>.+)$",
    "/addons/(?P<rest>.+)$",
    "/access-policies$",
    "/cluster-versions$",
    "/tags/(?P<resourceArn>.+)$",
]


def install() -> None:
    replace_routes(urls, EksResponse, PATHS)
