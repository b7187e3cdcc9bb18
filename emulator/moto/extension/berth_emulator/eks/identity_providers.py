"""Operations on OIDC identity providers that a cluster trusts for its users."""

from moto.core.responses import ActionResult

from .base import EksBase, unique_id
from .store import InUse, find


class IdentityProviders(EksBase):
    def associate_identity_provider_config(self) -> ActionResult:
        entry, oidc = self.entry, self.param("oidc")
        name = oidc["identityProviderConfigName"]
        if entry.identity_providers:
            raise InUse(f"Cluster {entry.cluster['name']} already has an identity provider config")
        arn = self.arn("identityproviderconfig", entry.cluster["name"], "oidc", name, unique_id())
        tags = self.param("tags") or {}
        config = {"identityProviderConfigArn": arn, "clusterName": entry.cluster["name"], "status": "ACTIVE", "tags": tags, **oidc}
        entry.identity_providers[name] = config
        answer = self.updated("AssociateIdentityProviderConfig", {"IdentityProviderConfig": name})
        return ActionResult({**dict(answer.result), "tags": tags})

    def describe_identity_provider_config(self) -> ActionResult:
        name = self.param("identityProviderConfig")["name"]
        return ActionResult({"identityProviderConfig": {"oidc": find(self.entry.identity_providers, name, "identity provider config")}})

    def list_identity_provider_configs(self) -> ActionResult:
        return ActionResult({"identityProviderConfigs": [{"type": "oidc", "name": name} for name in self.entry.identity_providers]})

    def disassociate_identity_provider_config(self) -> ActionResult:
        name = self.param("identityProviderConfig")["name"]
        find(self.entry.identity_providers, name, "identity provider config")
        del self.entry.identity_providers[name]
        return self.updated("DisassociateIdentityProviderConfig", {"IdentityProviderConfig": name})
