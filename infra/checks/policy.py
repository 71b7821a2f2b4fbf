"""Reads IAM policy documents the way IAM does, as far as the template's need it: Allow and Deny, * and ?."""

import fnmatch
import re

# What AWS's service authorization reference lists without a resource type.
WITHOUT_RESOURCE = {"xray:PutTraceSegments", "xray:PutTelemetryRecords", "xray:GetSamplingRules", "xray:GetSamplingTargets"}

# Where a name is only known once AWS has made it; everything before the star is this stack's.
MADE_LATER = (
    r"arn:aws:logs:[a-z0-9-]+:\d{12}:log-group:/lede/lede:log-stream:\*",
    r"arn:aws:s3:::[^*?/]+/(in|out)/\*",
    r"arn:aws:states:[a-z0-9-]+:\d{12}:(execution:lede-bulk:\*|execution:lede-bulk/\*|mapRun:lede-bulk/\*)",
)


def listed(value) -> list:
    return value if isinstance(value, list) else [value]


def allows(documents: list[dict], action: str, resource: str) -> bool:
    """Whether a principal with these identity policies may do this."""
    effects = {
        statement["Effect"]
        for document in documents
        for statement in document["Statement"]
        if any(fnmatch.fnmatchcase(action.lower(), a.lower()) for a in listed(statement["Action"]))
        and any(fnmatch.fnmatchcase(resource, r) for r in listed(statement["Resource"]))
    }
    return effects == {"Allow"}


def too_wide(document: dict) -> list[str]:
    """Statements that allow more than they name."""
    found = []
    for statement in document["Statement"]:
        if statement["Effect"] != "Allow":
            continue
        if "NotAction" in statement or "NotResource" in statement:
            found.append(f"{statement.get('Sid')}: says what it does not mean")
            continue
        actions, resources = listed(statement["Action"]), listed(statement["Resource"])
        found += [f"{statement.get('Sid')}: action {a}" for a in actions if "*" in a or "?" in a]
        for resource in resources:
            starred = "*" in resource or "?" in resource
            known = resource == "*" and set(actions) <= WITHOUT_RESOURCE
            if starred and not known and not any(re.fullmatch(p, resource) for p in MADE_LATER):
                found.append(f"{statement.get('Sid')}: resource {resource}")
    return found
