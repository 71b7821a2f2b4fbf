"""The template keeps its promises under every kind of parameters, and a template that breaks one is caught."""

import copy
import itertools
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import policy
import promises
import tools
from stack import INFRA, Stack, source, translate

KEY = "newsroom:" + "0a" * 32
VARIANTS = {
    "default": {},
    "keys": {"Access": "keys", "ApiKeys": KEY + "," + KEY.replace("0a", "0b"), "ReservedConcurrency": "100", "Timeout": "60"},
    "keys without keys": {"Access": "keys"},
    "snapstart": {"Packaging": "java25", "Release": "r7", "Architecture": "x86_64", "Timeout": "15"},
    "snapstart with keys": {"Packaging": "java21", "Release": "r8", "Access": "keys", "ApiKeys": KEY, "HttpApi": "true"},
    "bedrock": {"Engine": "bedrock", "LlmModel": "anthropic.some-model-v1:0", "Tracing": "true"},
    "bedrock profile": {"Engine": "bedrock", "LlmModel": "eu.anthropic.some-model-v1:0", "BedrockModelArns":
        "arn:aws:bedrock:eu-central-1:123456789012:inference-profile/eu.anthropic.some-model-v1:0,"
        "arn:aws:bedrock:eu-west-1::foundation-model/anthropic.some-model-v1:0"},
    "everything": {"Engine": "openai", "LlmModel": "some-model", "LlmApiKeySecret": "lede/openai", "LlmBaseUrl": "https://api.example.org/v1",
                   "SlackSigningSecret": "lede/slack", "SlackBotTokenSecret": "lede/slack-token", "HttpApi": "true", "AlarmEmail": "ops@example.org", "RequestsPerMinute": "60",
                   "EnvironmentKeyArn": "arn:aws:kms:eu-central-1:123456789012:key/0b1c2d3e", "Tracing": "true"},
    "no bulk": {"Bulk": "false", "SlackSigningSecret": "lede/slack"},
}


@tools.needs("samtranslator", "cfnlint")
class TemplateTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.template = translate(source())

    def test_has_no_findings_of_cfn_lint(self):
        lint(self, INFRA / "template.yaml")

    def test_keeps_its_promises_under_all_parameters(self):
        for name, parameters in VARIANTS.items():
            with self.subTest(name):
                self.assertEqual([], promises.broken(Stack(self.template, parameters)))

    def test_keeps_its_promises_under_every_mix_of_switches(self):
        switches = {"Packaging": ["native", "java25"], "Access": ["iam", "keys"], "ApiKeys": ["", KEY], "HttpApi": ["true", "false"],
                    "Engine": ["builtin", "bedrock"], "Bulk": ["true", "false"], "SlackSigningSecret": ["", "s"], "Tracing": ["true", "false"]}
        for values in itertools.product(*switches.values()):
            parameters = dict(zip(switches, values)) | {"Release": "r1", "LlmModel": "m"}
            self.assertEqual([], promises.broken(Stack(self.template, parameters)), parameters)

    def test_takes_what_makes_sense(self):
        for name, parameters in VARIANTS.items():
            if name != "keys without keys":
                self.assertEqual([], Stack(self.template, parameters).refused(), name)

    def test_refuses_what_is_unsafe_or_cannot_work(self):
        for parameters in (
            {"Access": "keys"},
            {"Access": "keys", "ApiKeys": "the-key-itself"},
            {"Engine": "bedrock"},
            {"Engine": "bedrock", "LlmModel": "*"},
            {"Engine": "bedrock", "LlmModel": "m", "BedrockModelArns": "arn:aws:bedrock:eu-central-1::foundation-model/*"},
            {"Engine": "anthropic"},
            {"Engine": "openai"},
            {"Packaging": "java25"},
            {"Timeout": "20"},
            {"JobsConcurrency": "1"},
            {"LlmApiKeySecret": "x}}{{resolve:ssm:y"},
        ):
            self.assertNotEqual([], Stack(self.template, parameters).refused(), parameters)

    def test_tells_callers_the_alias_of_a_snapshot_and_the_gateway_only_where_there_is_one(self):
        for name, gateway in (("default", False), ("snapstart with keys", True), ("everything", True)):
            told = Stack(self.template, VARIANTS[name]).outputs()
            self.assertEqual((name.startswith("snapstart"), gateway), (told["FunctionArn"].endswith(":live"), "HttpApiUrl" in told), name)

    def test_lets_an_inference_profile_ask_its_models_in_its_regions_and_no_other(self):
        role = Stack(self.template, VARIANTS["bedrock profile"]).resources()["FunctionRole"]["Properties"]["Policies"]
        may = [p["PolicyDocument"] for p in role]
        for region, allowed in (("eu-west-1", True), ("us-east-1", False)):
            self.assertEqual(allowed, policy.allows(may, "bedrock:InvokeModel", f"arn:aws:bedrock:{region}::foundation-model/anthropic.some-model-v1:0"))
        profile = "arn:aws:bedrock:eu-central-1:123456789012:inference-profile/eu.anthropic."
        self.assertTrue(policy.allows(may, "bedrock:InvokeModel", profile + "some-model-v1:0"))
        self.assertFalse(policy.allows(may, "bedrock:InvokeModel", profile + "another-model-v1:0"))

    def test_names_every_role_alarm_and_queue_for_its_stack(self):
        for logical, resource in self.template["Resources"].items():
            for member in ("FunctionName", "QueueName", "LogGroupName", "StateMachineName"):
                given = resource.get("Properties", {}).get(member)
                if given and "Ref" not in str(given):
                    self.assertIn("${AWS::StackName}", str(given), logical)


def lint(test, path):
    start = "import sys; from cfnlint.runner import main; sys.exit(main())"
    run = subprocess.run([sys.executable, "-c", start, "--regions", "eu-central-1", "--", str(path)], capture_output=True, text=True)
    test.assertEqual((0, ""), (run.returncode, run.stdout), run.stdout + run.stderr)


def drop_rule(name):
    return lambda t: t["Rules"].pop(name)


def put(path, value):
    def change(template):
        *way, last = path.split("/")
        node = template
        for step in way:
            node = node[int(step) if isinstance(node, list) else step]
        node[int(last) if isinstance(node, list) else last] = value
    return change


FUNCTION, ROLE = "Resources/Function/Properties", "Resources/FunctionRole/Properties/Policies/0/PolicyDocument/Statement"
MUTANTS = {
    "open url": ("url_is_guarded", put("Resources/FunctionUrl/Properties/AuthType", "NONE")),
    "url that trusts a rule alone": ("url_is_guarded", put("Conditions/IsOpenToKeys", {"Fn::Equals": [{"Ref": "Access"}, "keys"]})),
    "lede told that iam guards an open url": ("url_is_guarded", put(f"{FUNCTION}/Environment/Variables/LEDE_ACCESS_UPSTREAM_AUTHORIZER", "true")),
    "open http api": ("url_is_guarded", put("Resources/EverythingRoute/Properties/AuthorizationType", "NONE")),
    "slack pattern instead of paths": ("slack_opens_nothing_else", put("Resources/SlackEventsRoute/Properties/RouteKey", "POST /{proxy+}")),
    "gateway of anybody": ("url_is_guarded", lambda t: t["Resources"]["GatewayMayInvoke"]["Properties"].pop("SourceArn")),
    "key in plain sight": ("no_secret_is_written_down", put(f"{FUNCTION}/Environment/Variables/LEDE_LLM_API_KEY", {"Ref": "LlmApiKeySecret"})),
    "slack secret in plain sight": ("no_secret_is_written_down", put(f"{FUNCTION}/Environment/Variables/LEDE_SLACK_SIGNING_SECRETS", {"Ref": "SlackSigningSecret"})),
    "impatient queue": ("no_job_is_lost", put("Resources/JobsQueue/Properties/VisibilityTimeout", 60)),
    "all or nothing": ("no_job_is_lost", lambda t: t["Resources"]["JobsMapping"]["Properties"].pop("FunctionResponseTypes")),
    "unbounded jobs": ("no_job_is_lost", lambda t: t["Resources"]["JobsMapping"]["Properties"].pop("ScalingConfig")),
    "last try of another count": ("no_job_is_lost", put("Resources/JobsQueue/Properties/RedrivePolicy/maxReceiveCount", 3)),
    "last try of a task of another count": ("no_job_is_lost", put("Resources/TasksQueue/Properties/RedrivePolicy/maxReceiveCount", 9)),
    "anybody's tasks": ("only_the_function_sends_tasks", put("Resources/TasksQueuePolicy/Properties/PolicyDocument/Statement/0/Effect", "Allow")),
    "tasks of another queue": ("only_the_function_sends_tasks", put(f"{FUNCTION}/Environment/Variables/LEDE_LAMBDA_TASKS_QUEUE", {"Ref": "JobsQueue"})),
    "bot token in plain sight": ("no_secret_is_written_down", put(f"{FUNCTION}/Environment/Variables/LEDE_SLACK_BOT_TOKEN", {"Ref": "SlackBotTokenSecret"})),
    "silent end of tasks": ("somebody_is_told", lambda t: t["Resources"]["DeadTasksAlarm"]["Properties"].pop("AlarmActions")),
    "no dead letters": ("no_job_is_lost", put("Resources/JobsQueue/Properties/RedrivePolicy/deadLetterTargetArn", {"Fn::GetAtt": ["JobsQueue", "Arn"]})),
    "any model": ("nothing_may_do_more", put(f"{ROLE}/5/Fn::If/1/Resource", "*")),
    "any bedrock action": ("nothing_may_do_more", put(f"{ROLE}/5/Fn::If/1/Action", "bedrock:*")),
    "any queue": ("nothing_may_do_more", put(f"{ROLE}/1/Resource", "*")),
    "whole bucket": ("nothing_may_do_more", put("Resources/BulkRole/Properties/Policies/0/PolicyDocument/Statement/1/Resource", {"Fn::Sub": "${BulkBucket.Arn}/*"})),
    "policy from elsewhere": ("nothing_may_do_more", put("Resources/FunctionRole/Properties/ManagedPolicyArns", ["arn:aws:iam::aws:policy/AdministratorAccess"])),
    "eternal log": ("runs_as_asked", lambda t: t["Resources"]["LogGroup"]["Properties"].pop("RetentionInDays")),
    "queue that no bill names": ("everything_is_tagged", lambda t: t["Resources"]["JobsQueue"]["Properties"].pop("Tags")),
    "silent alarm": ("somebody_is_told", lambda t: t["Resources"]["DeadJobsAlarm"]["Properties"].pop("AlarmActions")),
    "alarm left out": ("somebody_is_told", lambda t: t["Resources"].pop("ThrottlesAlarm")),
    "alarm above the time-out": ("somebody_is_told", put("Mappings/Seconds/30/SlowMillis", 30000)),
    "release that cannot be published": ("snapshot_follows_configuration", put(f"{FUNCTION}/Description", "Lede")),
    "version that stays behind": ("snapshot_follows_configuration", put("Resources/SnapshotVersion/Properties/Description", {"Fn::Sub": "${Release}"})),
}


@tools.needs("samtranslator", "cfnlint")
class MutantTest(unittest.TestCase):
    """The check itself is checked: each of these must be caught, or the check is worth nothing."""

    def test_catches_every_broken_template(self):
        good = translate(source())
        for name, (promise, change) in MUTANTS.items():
            with self.subTest(name):
                mutant = copy.deepcopy(good)
                change(mutant)
                self.assertNotEqual(good, mutant)
                found = [b for p in VARIANTS.values() for b in promises.broken(Stack(mutant, p))]
                self.assertIn(promise, {f.split(":")[0] for f in found})

    def test_notices_each_lost_rule(self):
        good = translate(source())
        unsafe = {"KeysAccessNeedsKeys": {"Access": "keys"}, "BedrockNeedsModel": {"Engine": "bedrock"}, "AnthropicNeedsKey": {"Engine": "anthropic"},
                  "OpenAiNeedsKeyOrAddress": {"Engine": "openai"}, "SnapStartNeedsRelease": {"Packaging": "java25"}}
        self.assertEqual(set(unsafe), set(good["Rules"]))
        for name, parameters in unsafe.items():
            mutant = copy.deepcopy(good)
            drop_rule(name)(mutant)
            self.assertEqual(([], 1), (Stack(mutant, parameters).refused(), len(Stack(good, parameters).refused())), name)

    def test_lets_cfn_lint_find_a_dead_runtime(self):
        text = (INFRA / "template.yaml").read_text()
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "template.yaml"
            path.write_text(text.replace("Runtime: provided.al2023", "Runtime: provided"))
            self.assertNotEqual(text, path.read_text())
            with self.assertRaisesRegex(AssertionError, "W1034"):
                lint(self, path)


if __name__ == "__main__":
    unittest.main()
