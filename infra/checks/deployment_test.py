"""Deployed to a moto server and read back: what stands there is what was designed."""

import ast
import json
import unittest

import policy
import tools
from stack import ACCOUNT, NAME, REGION, source, translate

LAMBDA = f"arn:aws:lambda:{REGION}:{ACCOUNT}:function:{NAME}"
MODEL = f"arn:aws:bedrock:{REGION}::foundation-model/"
FULL = {"Access": "keys", "ApiKeys": "newsroom:" + "0a" * 32, "Engine": "bedrock", "LlmModel": "anthropic.some-model-v1:0", "HttpApi": "true",
        "SlackSigningSecret": "lede/slack", "SlackBotTokenSecret": "lede/slack-token", "AlarmEmail": "ops@example.org", "Timeout": "60", "ReservedConcurrency": "100", "Tracing": "true"}


def roles(cloud) -> dict:
    """Role name -> its policy documents, as IAM has them."""
    iam = cloud.client("iam")
    found = {}
    for role in iam.list_roles()["Roles"]:
        name = role["RoleName"]
        assert not iam.list_attached_role_policies(RoleName=name)["AttachedPolicies"]
        found[name] = [iam.get_role_policy(RoleName=name, PolicyName=p)["PolicyDocument"]
                       for p in iam.list_role_policies(RoleName=name)["PolicyNames"]]
        # moto keeps what CloudFormation gave it as Python wrote it.
        found[name] = [ast.literal_eval(d) if isinstance(d, str) else d for d in found[name]]
    return found


@tools.needs("samtranslator", "moto", "boto3", "flask")
class DefaultDeploymentTest(unittest.TestCase):
    parameters: dict = {}

    @classmethod
    def setUpClass(cls):
        from cloud import Cloud, Deployment

        cls.cloud = Cloud()
        cls.addClassCleanup(cls.cloud.stop)
        cls.cloud.empty()
        cls.deployment = Deployment(cls.cloud, translate(source()), cls.parameters)
        cls.made = cls.deployment.made
        every = roles(cls.cloud)
        cls.function_may, cls.bulk_may = every[cls.made["FunctionRole"]], every[cls.made["BulkRole"]]

    def client(self, service):
        return self.cloud.client(service)

    def queue(self, name):
        sqs = self.client("sqs")
        return sqs.get_queue_attributes(QueueUrl=sqs.get_queue_url(QueueName=name)["QueueUrl"], AttributeNames=["All"])["Attributes"]

    def arn(self, queue):
        return f"arn:aws:sqs:{REGION}:{ACCOUNT}:{queue}"

    def test_runs_the_native_binary_on_arm(self):
        found = self.client("lambda").get_function(FunctionName=NAME)["Configuration"]
        self.assertEqual("provided.al2023", found["Runtime"])
        self.assertEqual(["arm64"], found["Architectures"])
        self.assertEqual((1024, int(self.parameters.get("Timeout", 30))), (found["MemorySize"], found["Timeout"]))
        self.assertEqual(f"arn:aws:iam::{ACCOUNT}:role/{self.made['FunctionRole']}", found["Role"])
        self.assertEqual("Active" if self.parameters.get("Tracing") else "PassThrough", found["TracingConfig"]["Mode"])

    def test_tells_the_function_its_settings_and_no_secret(self):
        said = self.client("lambda").get_function_configuration(FunctionName=NAME)["Environment"]["Variables"]
        queues = f"{self.cloud.endpoint.split('//')[1]}"
        self.assertEqual(self.parameters.get("Engine", "builtin"), said["LEDE_ENGINE"])
        self.assertTrue(said["LEDE_LAMBDA_RESULTS_QUEUE"].endswith(f"/{NAME}-results"), queues)
        self.assertEqual("true", said["LEDE_LAMBDA_METRICS"])
        self.assertEqual("{{resolve:secretsmanager:lede/slack}}" if "SlackSigningSecret" in self.parameters else None,
                         said.get("LEDE_SLACK_SIGNING_SECRETS"))
        self.assertEqual("{{resolve:secretsmanager:lede/slack-token}}" if "SlackBotTokenSecret" in self.parameters else None,
                         said.get("LEDE_SLACK_BOT_TOKEN"))
        self.assertEqual("SlackSigningSecret" in self.parameters, said.get("LEDE_LAMBDA_TASKS_QUEUE", "").endswith(f"/{NAME}-tasks"))
        self.assertEqual("5", said["LEDE_LAMBDA_MAX_RECEIVES"])
        self.assertNotIn("", said.values())

    def test_asks_iam_who_calls(self):
        url = self.client("lambda").get_function_url_config(FunctionName=NAME)
        self.assertEqual("AWS_IAM", url["AuthType"])
        with self.assertRaisesRegex(Exception, "ResourceNotFound"):
            self.client("lambda").get_policy(FunctionName=NAME)

    def test_has_no_http_api(self):
        self.assertEqual([], self.client("apigatewayv2").get_apis()["Items"])

    def test_feeds_jobs_to_the_function_with_bounds(self):
        mappings = self.client("lambda").list_event_source_mappings()["EventSourceMappings"]
        wanted = {self.arn(f"{NAME}-jobs")} | ({self.arn(f"{NAME}-tasks")} if "SlackSigningSecret" in self.parameters else set())
        self.assertEqual(wanted, {mapping["EventSourceArn"] for mapping in mappings})
        for mapping in mappings:
            self.assertEqual(LAMBDA, mapping["FunctionArn"])
            self.assertEqual((1, ["ReportBatchItemFailures"]), (mapping["BatchSize"], mapping["FunctionResponseTypes"]))
            self.assertEqual(5, mapping["ScalingConfig"]["MaximumConcurrency"])

    def test_gives_a_job_time_and_five_tries(self):
        jobs = self.queue(f"{NAME}-jobs")
        self.assertEqual(6 * int(self.parameters.get("Timeout", 30)), int(jobs["VisibilityTimeout"]))
        redrive = json.loads(jobs["RedrivePolicy"])
        self.assertEqual((self.arn(f"{NAME}-jobs-dead"), 5), (redrive["deadLetterTargetArn"], int(redrive["maxReceiveCount"])))
        for name in (f"{NAME}-jobs-dead", f"{NAME}-results", f"{NAME}-events-failed"):
            self.assertEqual(14 * 86_400, int(self.queue(name)["MessageRetentionPeriod"]), name)

    def test_keeps_unheard_answers_and_failures(self):
        found = self.client("lambda").get_function_event_invoke_config(FunctionName=NAME, Qualifier="$LATEST")
        self.assertEqual(self.arn(f"{NAME}-results"), found["DestinationConfig"]["OnSuccess"]["Destination"])
        self.assertEqual(self.arn(f"{NAME}-events-failed"), found["DestinationConfig"]["OnFailure"]["Destination"])

    def test_keeps_the_log_for_a_month(self):
        group, = self.client("logs").describe_log_groups(logGroupNamePrefix=f"/lede/{NAME}")["logGroups"]
        self.assertEqual(30, group["retentionInDays"])

    def test_raises_seven_alarms_and_one_for_slack(self):
        alarms = self.client("cloudwatch").describe_alarms()["MetricAlarms"]
        by_metric = sorted((a["Namespace"], a["MetricName"], a["Dimensions"][0]["Value"].rsplit(":", 1)[-1]) for a in alarms)
        self.assertEqual([
            ("AWS/Lambda", "Duration", NAME), ("AWS/Lambda", "Errors", NAME), ("AWS/Lambda", "Throttles", NAME),
            ("AWS/SQS", "ApproximateAgeOfOldestMessage", f"{NAME}-jobs"),
            ("AWS/SQS", "ApproximateNumberOfMessagesVisible", f"{NAME}-events-failed"),
            ("AWS/SQS", "ApproximateNumberOfMessagesVisible", f"{NAME}-jobs-dead"),
            *([("AWS/SQS", "ApproximateNumberOfMessagesVisible", f"{NAME}-tasks-dead")] if "SlackSigningSecret" in self.parameters else []),
            ("AWS/States", "ExecutionsFailed", f"{NAME}-bulk")], by_metric)
        told = {tuple(a["AlarmActions"]) for a in alarms}
        self.assertEqual({(self.made["AlarmTopic"],)} if "AlarmEmail" in self.parameters else {()}, told)

    def test_lets_the_function_do_its_work(self):
        log = f"arn:aws:logs:{REGION}:{ACCOUNT}:log-group:/lede/{NAME}:log-stream:2026/11/24/[1]0a"
        for action, resource in (("logs:PutLogEvents", log), ("logs:CreateLogStream", log),
                                 ("sqs:ReceiveMessage", self.arn(f"{NAME}-jobs")), ("sqs:DeleteMessage", self.arn(f"{NAME}-jobs")),
                                 ("sqs:SendMessage", self.arn(f"{NAME}-results")), ("sqs:SendMessage", self.arn(f"{NAME}-events-failed"))):
            self.assertTrue(policy.allows(self.function_may, action, resource), (action, resource))

    def test_lets_the_function_do_nothing_else(self):
        for action, resource in (
            ("logs:PutLogEvents", f"arn:aws:logs:{REGION}:{ACCOUNT}:log-group:/aws/lambda/other:log-stream:x"),
            ("logs:DeleteLogGroup", f"arn:aws:logs:{REGION}:{ACCOUNT}:log-group:/lede/{NAME}"),
            ("sqs:ReceiveMessage", self.arn("other")), ("sqs:PurgeQueue", self.arn(f"{NAME}-jobs")),
            ("sqs:ReceiveMessage", self.arn(f"{NAME}-results")), ("sqs:SendMessage", self.arn(f"{NAME}-jobs-dead")),
            ("secretsmanager:GetSecretValue", f"arn:aws:secretsmanager:{REGION}:{ACCOUNT}:secret:lede/slack-AbCdEf"),
            ("s3:GetObject", f"arn:aws:s3:::{self.made['BulkBucket']}/in/links.csv"), ("iam:PassRole", "*"), ("lambda:InvokeFunction", LAMBDA),
            ("bedrock:InvokeModel", MODEL + "another.model-v1:0"), ("bedrock:InvokeModelWithResponseStream", MODEL + "anthropic.some-model-v1:0"),
            ("bedrock:InvokeModel", MODEL.replace(REGION, "us-east-1") + "anthropic.some-model-v1:0"), ("kms:Decrypt", "*"),
        ):
            self.assertFalse(policy.allows(self.function_may, action, resource), (action, resource))

    def test_lets_it_ask_the_chosen_model_only_where_one_is_chosen(self):
        allowed = policy.allows(self.function_may, "bedrock:InvokeModel", MODEL + "anthropic.some-model-v1:0")
        self.assertEqual("Engine" in self.parameters, allowed)

    def test_lets_it_send_itself_tasks_only_for_slack_and_jobs_never(self):
        for action in ("sqs:SendMessage", "sqs:ReceiveMessage", "sqs:DeleteMessage"):
            self.assertEqual("SlackSigningSecret" in self.parameters, policy.allows(self.function_may, action, self.arn(f"{NAME}-tasks")))
        self.assertFalse(policy.allows(self.function_may, "sqs:SendMessage", self.arn(f"{NAME}-jobs")))

    def test_lets_bulk_runs_read_links_call_the_function_and_write_results(self):
        bucket = f"arn:aws:s3:::{self.made['BulkBucket']}"
        machine = f"arn:aws:states:{REGION}:{ACCOUNT}:stateMachine:{NAME}-bulk"
        for action, resource in (("s3:GetObject", f"{bucket}/in/links.csv"), ("s3:PutObject", f"{bucket}/out/run/summary.json"),
                                 ("lambda:InvokeFunction", LAMBDA), ("states:StartExecution", machine),
                                 ("states:DescribeMapRun", f"arn:aws:states:{REGION}:{ACCOUNT}:mapRun:{NAME}-bulk/links:0a")):
            self.assertTrue(policy.allows(self.bulk_may, action, resource), (action, resource))
        for action, resource in (("s3:PutObject", f"{bucket}/in/links.csv"), ("s3:GetObject", "arn:aws:s3:::other/in/links.csv"),
                                 ("s3:DeleteObject", f"{bucket}/out/x"), ("lambda:InvokeFunction", LAMBDA + "2"),
                                 ("states:StartExecution", machine + "2"), ("sqs:SendMessage", self.arn(f"{NAME}-jobs"))):
            self.assertFalse(policy.allows(self.bulk_may, action, resource), (action, resource))

    def test_keeps_the_bucket_private(self):
        s3, bucket = self.client("s3"), self.made["BulkBucket"]
        self.assertEqual({True}, set(s3.get_public_access_block(Bucket=bucket)["PublicAccessBlockConfiguration"].values()))
        said = json.loads(s3.get_bucket_policy(Bucket=bucket)["Policy"])
        self.assertEqual({"Deny"}, {s["Effect"] for s in said["Statement"]})

    def test_has_the_state_machine_with_the_names_of_this_stack(self):
        found = self.client("stepfunctions").describe_state_machine(stateMachineArn=self.made["BulkStateMachine"])
        self.assertEqual(f"{NAME}-bulk", found["name"])
        self.assertIn(f'"{LAMBDA}"', found["definition"])
        self.assertIn(f'"{self.made["BulkBucket"]}"', found["definition"])
        self.assertNotIn("${", found["definition"])


class FullDeploymentTest(DefaultDeploymentTest):
    """The same with everything on."""

    parameters = FULL

    def test_asks_iam_who_calls(self):
        url = self.client("lambda").get_function_url_config(FunctionName=NAME)
        self.assertEqual("NONE", url["AuthType"])
        said = self.client("lambda").get_function_configuration(FunctionName=NAME)["Environment"]["Variables"]
        self.assertEqual((FULL["ApiKeys"], "false"), (said["LEDE_ACCESS_API_KEYS"], said["LEDE_ACCESS_UPSTREAM_AUTHORIZER"]))
        statements = json.loads(self.client("lambda").get_policy(FunctionName=NAME)["Policy"])["Statement"]
        allowed = {s["Sid"]: s["Action"] for s in statements}
        self.assertEqual({"AnybodyMayUseTheUrl": "lambda:InvokeFunctionUrl", "AnybodyMayInvokeByTheUrl": "lambda:InvokeFunction",
                          "GatewayMayInvoke": "lambda:InvokeFunction"}, allowed)

    def test_has_no_http_api(self):
        gateway = self.client("apigatewayv2")
        api, = gateway.get_apis()["Items"]
        routes = {r["RouteKey"]: r["AuthorizationType"] for r in gateway.get_routes(ApiId=api["ApiId"])["Items"]}
        self.assertEqual({"$default": "NONE", "POST /slack/commands": "NONE", "POST /slack/events": "NONE", "POST /slack/interactions": "NONE"}, routes)
        integration, = gateway.get_integrations(ApiId=api["ApiId"])["Items"]
        self.assertEqual((LAMBDA, "2.0"), (integration["IntegrationUri"], integration["PayloadFormatVersion"]))

    def test_gives_a_task_time_and_five_tries_and_takes_it_from_the_function_only(self):
        tasks = self.queue(f"{NAME}-tasks")
        self.assertEqual(360, int(tasks["VisibilityTimeout"]))
        redrive = json.loads(tasks["RedrivePolicy"])
        self.assertEqual((self.arn(f"{NAME}-tasks-dead"), 5), (redrive["deadLetterTargetArn"], int(redrive["maxReceiveCount"])))
        statement, = json.loads(tasks["Policy"])["Statement"]
        self.assertEqual(("Deny", "*", "sqs:SendMessage"), (statement["Effect"], statement["Principal"], statement["Action"]))
        self.assertEqual({"ArnNotEquals": {"aws:PrincipalArn": f"arn:aws:iam::{ACCOUNT}:role/{self.made['FunctionRole']}"}}, statement["Condition"])

    def test_bounds_the_function(self):
        found = self.client("lambda").get_function_concurrency(FunctionName=NAME)
        self.assertEqual(100, found["ReservedConcurrentExecutions"])


@tools.needs("samtranslator", "moto", "boto3", "flask")
class SnapStartDeploymentTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        from cloud import Cloud, Deployment

        cls.cloud = Cloud()
        cls.addClassCleanup(cls.cloud.stop)
        cls.cloud.empty()
        cls.deployment = Deployment(cls.cloud, translate(source()), {"Packaging": "java25", "Release": "r7", "HttpApi": "true"})

    def test_serves_everybody_from_the_snapshot(self):
        client = self.cloud.client("lambda")
        live = f"{LAMBDA}:live"
        function = client.get_function_configuration(FunctionName=NAME)
        self.assertEqual("java25", function["Runtime"])
        self.assertIn("QuarkusStreamHandler", function["Handler"])
        alias = client.get_alias(FunctionName=NAME, Name="live")
        version = client.get_function_configuration(FunctionName=NAME, Qualifier=alias["FunctionVersion"])
        self.assertEqual("1", version["Version"])
        mapping, = client.list_event_source_mappings()["EventSourceMappings"]
        self.assertIn(mapping["FunctionArn"], (live, f"{LAMBDA}:1"))
        gateway = self.cloud.client("apigatewayv2")
        api, = gateway.get_apis()["Items"]
        self.assertEqual(live, gateway.get_integrations(ApiId=api["ApiId"])["Items"][0]["IntegrationUri"])
        self.assertTrue(policy.allows(roles(self.cloud)[self.deployment.made["BulkRole"]], "lambda:InvokeFunction", live))
        self.assertIn(f'"{live}"', json.dumps(self.deployment.definition))


if __name__ == "__main__":
    unittest.main()
