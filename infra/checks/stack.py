"""The template as CloudFormation sees it: SAM translated, conditions decided, intrinsics resolved, rules applied."""

import copy
import json
import logging
import os
import re
from pathlib import Path

INFRA = Path(__file__).resolve().parent.parent
ACCOUNT, REGION, NAME = "123456789012", "eu-central-1", "lede"
NO_VALUE = object()


def source() -> dict:
    """template.yaml, with the two local files where `sam deploy` would have put them."""
    from samtranslator.yaml_helper import yaml_parse

    template = yaml_parse((INFRA / "template.yaml").read_text())
    resources = template["Resources"]
    resources["Function"]["Properties"]["CodeUri"] = {"Bucket": "artefacts", "Key": "function.zip"}
    resources["BulkStateMachine"]["Properties"]["DefinitionUri"] = {"Bucket": "artefacts", "Key": "bulk.asl.json"}
    return template


def translate(template: dict) -> dict:
    """SAM's own translator, the one that CloudFormation runs."""
    os.environ.setdefault("AWS_DEFAULT_REGION", REGION)
    logging.getLogger("samtranslator").setLevel(logging.ERROR)
    from samtranslator.translator.transform import transform

    class NoManagedPolicies:
        def load(self):
            return {}

    return transform(copy.deepcopy(template), {}, NoManagedPolicies())


class Stack:
    """A translated template under one set of parameters. Names of made resources come from `ref` and `attribute`."""

    def __init__(self, template: dict, parameters: dict, ref=None, attribute=None):
        declared = template["Parameters"]
        unknown = set(parameters) - set(declared)
        assert not unknown, f"no such parameters: {unknown}"
        self.template = template
        self.given = {name: str(parameters.get(name, spec.get("Default"))) for name, spec in declared.items()}
        self._ref = ref or self.made_up
        self._attribute = attribute or (lambda logical, name: f"{name}.of.{logical}")

    def made_up(self, logical: str) -> str:
        if self.template["Resources"][logical]["Type"] == "AWS::Lambda::Alias":
            return f"arn:aws:lambda:{REGION}:{ACCOUNT}:function:{NAME}:live"
        return f"ref.{logical}"

    def refused(self) -> list[str]:
        """What CloudFormation would say before it makes anything: parameters out of range, and rules."""
        said = []
        for name, spec in self.template["Parameters"].items():
            values = self.given[name].split(",") if spec["Type"] == "CommaDelimitedList" else [self.given[name]]
            for value in values:
                if not self._allowed(spec, value):
                    said.append(f"{name} must not be {value!r}")
        for rule in self.template.get("Rules", {}).values():
            if self.value(rule.get("RuleCondition", True)):
                said += [a["AssertDescription"] for a in rule["Assertions"] if not self.value(a["Assert"])]
        return said

    @staticmethod
    def _allowed(spec: dict, value: str) -> bool:
        if "AllowedValues" in spec and value not in map(str, spec["AllowedValues"]):
            return False
        if "AllowedPattern" in spec and not re.fullmatch(spec["AllowedPattern"], value):
            return False
        return spec["Type"] != "Number" or spec.get("MinValue", 0) <= float(value) <= spec.get("MaxValue", 1e9)

    def condition(self, name: str) -> bool:
        return bool(self.value(self.template["Conditions"][name]))

    def resources(self) -> dict:
        """Logical id -> {Type, Properties} of all that would be made."""
        return {
            logical: {"Type": resource["Type"], "Properties": self.value(resource.get("Properties", {}))}
            for logical, resource in self.template["Resources"].items()
            if "Condition" not in resource or self.condition(resource["Condition"])
        }

    def decided(self, node):
        """Only the conditions worked out, all other intrinsics left as they are."""
        if isinstance(node, list):
            return [v for v in map(self.decided, node) if v != {"Ref": "AWS::NoValue"}]
        if not isinstance(node, dict):
            return node
        if set(node) == {"Fn::If"}:
            condition, then, otherwise = node["Fn::If"]
            return self.decided(then if self.condition(condition) else otherwise)
        pairs = {k: self.decided(v) for k, v in node.items()}
        return {k: v for k, v in pairs.items() if v != {"Ref": "AWS::NoValue"}}

    def outputs(self) -> dict:
        return {
            name: self.value(output["Value"])
            for name, output in self.template["Outputs"].items()
            if "Condition" not in output or self.condition(output["Condition"])
        }

    def value(self, node):
        if isinstance(node, list):
            return [v for v in map(self.value, node) if v is not NO_VALUE]
        if not isinstance(node, dict):
            return node
        if len(node) == 1:
            (key, argument), = node.items()
            if key in ("Ref", "Condition") and isinstance(argument, str):
                return self.condition(argument) if key == "Condition" else self._reference(argument)
            if key.startswith("Fn::"):
                return getattr(self, "_" + key[4:].lower())(argument)
        pairs = {k: self.value(v) for k, v in node.items()}
        return {k: v for k, v in pairs.items() if v is not NO_VALUE}

    def _reference(self, name: str):
        pseudo = {"AWS::Partition": "aws", "AWS::Region": REGION, "AWS::AccountId": ACCOUNT, "AWS::StackName": NAME,
                  "AWS::NoValue": NO_VALUE}
        if name in pseudo:
            return pseudo[name]
        if name not in self.given:
            return self._ref(name)
        spec = self.template["Parameters"][name]["Type"]
        given = self.given[name]
        return given.split(",") if spec == "CommaDelimitedList" else float(given) if spec == "Number" else given

    def _if(self, argument):
        return self.value(argument[1] if self.condition(argument[0]) else argument[2])

    def _equals(self, argument):
        left, right = map(self.value, argument)
        return left == right

    def _not(self, argument):
        return not self.value(argument[0])

    def _and(self, argument):
        return all(map(self.value, argument))

    def _or(self, argument):
        return any(map(self.value, argument))

    def _eachmemberequals(self, argument):
        return all(member == self.value(argument[1]) for member in self.value(argument[0]))

    def _getatt(self, argument):
        logical, attribute = argument.split(".", 1) if isinstance(argument, str) else argument
        return self._attribute(logical, attribute)

    def _findinmap(self, argument):
        mapping, first, second = map(self.value, argument)
        return self.template["Mappings"][mapping][first][second]

    def _join(self, argument):
        return argument[0].join(map(str, self.value(argument[1])))

    def _select(self, argument):
        return self.value(argument[1])[int(argument[0])]

    def _split(self, argument):
        return self.value(argument[1]).split(argument[0])

    def _sub(self, text):
        def put(match):
            name = match.group(1)
            found = self._getatt(name) if "." in name else self._reference(name)
            return str(int(found)) if isinstance(found, float) and found == int(found) else str(found)

        return re.sub(r"\$\{([A-Za-z0-9:.]+)\}", put, text)


def definition(substitutions: dict) -> dict:
    """bulk.asl.json as Step Functions gets it."""
    text = (INFRA / "bulk.asl.json").read_text()
    for name, value in substitutions.items():
        shown = int(value) if isinstance(value, float) and value == int(value) else value
        text = text.replace("${%s}" % name, str(shown))
    left = re.findall(r"\$\{\w+\}", text)
    assert not left, f"bulk.asl.json has names that the template does not give: {left}"
    return json.loads(text)
