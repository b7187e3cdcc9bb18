"""Amazon ECR: pull-through cache rules, repository creation templates and account settings."""

import json
from typing import Any

from moto.core.exceptions import ServiceException
from moto.core.responses import ActionResult
from moto.core.utils import utcnow
from moto.ecr.responses import ECRResponse

from .registering import add_operations
from .shapes import known_members

Record = dict[str, Any]

ACCOUNT_SETTINGS = {"BASIC_SCAN_TYPE_VERSION": "AWS_NATIVE", "REGISTRY_POLICY_SCOPE": "V2", "BLOB_MOUNTING": "DISABLED"}


class RuleExists(ServiceException):
    code = "PullThroughCacheRuleAlreadyExistsException"


class RuleNotFound(ServiceException):
    code = "PullThroughCacheRuleNotFoundException"


class TemplateExists(ServiceException):
    code = "TemplateAlreadyExistsException"


class TemplateNotFound(ServiceException):
    code = "TemplateNotFoundException"


class Additions(ECRResponse):
    def _given(self) -> Record:
        return json.loads(self.body)

    def _kept(self, name: str) -> dict[str, Record]:
        """A collection of this account and region, by name; moto's own object has no place for it."""
        return vars(self.ecr_backend).setdefault(f"emulated_{name}", {})

    def _rule(self) -> Record:
        prefix = self._given()["ecrRepositoryPrefix"]
        if prefix not in self._kept("rules"):
            raise RuleNotFound(f"Rule with prefix '{prefix}' not found in registry '{self.current_account}'")
        return self._kept("rules")[prefix]

    def create_pull_through_cache_rule(self) -> ActionResult:
        given = self._given()
        if given["ecrRepositoryPrefix"] in self._kept("rules"):
            raise RuleExists(f"Rule with prefix '{given['ecrRepositoryPrefix']}' already exists")
        rule = {"createdAt": utcnow(), "updatedAt": utcnow()}
        rule |= known_members("ecr", "PullThroughCacheRule", given) | {"registryId": self.current_account}
        self._kept("rules")[given["ecrRepositoryPrefix"]] = rule
        return ActionResult(rule)

    def describe_pull_through_cache_rules(self) -> ActionResult:
        wanted = self._given().get("ecrRepositoryPrefixes")
        rules = self._kept("rules")
        for prefix in wanted or []:
            if prefix not in rules:
                raise RuleNotFound(f"Rule with prefix '{prefix}' not found in registry '{self.current_account}'")
        return ActionResult({"pullThroughCacheRules": [rules[prefix] for prefix in (wanted or rules)]})

    def update_pull_through_cache_rule(self) -> ActionResult:
        rule = self._rule()
        rule |= {name: value for name, value in self._given().items() if name in ("credentialArn", "customRoleArn")}
        rule["updatedAt"] = utcnow()
        return ActionResult(rule)

    def validate_pull_through_cache_rule(self) -> ActionResult:
        return ActionResult({**self._rule(), "isValid": True})

    def delete_pull_through_cache_rule(self) -> ActionResult:
        return ActionResult(self._kept("rules").pop(self._rule()["ecrRepositoryPrefix"]))

    def _template(self) -> Record:
        prefix = self._given()["prefix"]
        if prefix not in self._kept("templates"):
            raise TemplateNotFound(f"The Template with prefix '{prefix}' does not exist in the registry with id '{self.current_account}'")
        return self._kept("templates")[prefix]

    def _answer_template(self, template: Record) -> ActionResult:
        return ActionResult({"registryId": self.current_account, "repositoryCreationTemplate": template})

    def create_repository_creation_template(self) -> ActionResult:
        given = self._given()
        if given["prefix"] in self._kept("templates"):
            raise TemplateExists(f"A template with prefix '{given['prefix']}' already exists")
        template = {"createdAt": utcnow(), "imageTagMutability": "MUTABLE", "encryptionConfiguration": {"encryptionType": "AES256"}}
        template |= known_members("ecr", "RepositoryCreationTemplate", given) | {"updatedAt": utcnow()}
        self._kept("templates")[given["prefix"]] = template
        return self._answer_template(template)

    def describe_repository_creation_templates(self) -> ActionResult:
        wanted = self._given().get("prefixes")
        templates = self._kept("templates")
        found = [templates[prefix] for prefix in (wanted or templates) if prefix in templates]
        return ActionResult({"registryId": self.current_account, "repositoryCreationTemplates": found})

    def update_repository_creation_template(self) -> ActionResult:
        template = self._template()
        template |= known_members("ecr", "RepositoryCreationTemplate", self._given()) | {"updatedAt": utcnow()}
        return self._answer_template(template)

    def delete_repository_creation_template(self) -> ActionResult:
        return self._answer_template(self._kept("templates").pop(self._template()["prefix"]))

    def get_account_setting(self) -> ActionResult:
        name = self._given()["name"]
        return ActionResult({"name": name, "value": self._kept("settings").get(name, {"value": ACCOUNT_SETTINGS[name]})["value"]})

    def put_account_setting(self) -> ActionResult:
        given = self._given()
        self._kept("settings")[given["name"]] = given
        return ActionResult(given)


def install() -> None:
    add_operations(ECRResponse, Additions)
