"""A moto server on loopback, and the template deployed to it."""

import json
import logging
import os
import re

from stack import ACCOUNT, NAME, REGION, Stack, definition

# What moto's CloudFormation makes whole. Everything else is made here, by the call that CloudFormation would make, its
# parameters validated by boto3 and by moto; a type that neither knows fails the check.
BY_MOTO = ("AWS::IAM::Role", "AWS::SQS::Queue", "AWS::Logs::LogGroup", "AWS::SNS::Topic", "AWS::S3::Bucket")


class Cloud:
    def __init__(self):
        # moto looks at these when it calls itself; they are no credentials of anybody's.
        os.environ.update(AWS_ACCESS_KEY_ID="testing", AWS_SECRET_ACCESS_KEY="testing", AWS_DEFAULT_REGION=REGION,
                          AWS_EC2_METADATA_DISABLED="true", NO_PROXY="localhost,127.0.0.1", no_proxy="localhost,127.0.0.1")
        logging.getLogger("werkzeug").setLevel(logging.ERROR)
        # What is thrown on purpose is not worth a page each.
        logging.getLogger("moto").setLevel(logging.CRITICAL)
        from moto.server import ThreadedMotoServer

        self.server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
        self.server.start()
        host, port = self.server.get_host_and_port()
        os.environ["MOTO_PORT"] = str(port)
        self.endpoint = f"http://{host}:{port}"

    def client(self, service: str):
        import boto3

        return boto3.client(service, endpoint_url=self.endpoint, region_name=REGION)

    def stop(self):
        self.server.stop()

    def empty(self):
        """As new: the next deployment finds nothing of the last."""
        import requests

        requests.post(f"{self.endpoint}/moto-api/reset", timeout=10).raise_for_status()


class Deployment:
    """One stack, deployed; `made` is logical id -> physical id."""

    def __init__(self, cloud: Cloud, template: dict, parameters: dict):
        self.cloud = cloud
        self._artefacts()
        planned = Stack(template, parameters, ref=self._ref, attribute=self._attribute)
        assert not planned.refused(), planned.refused()
        self.stack, self.made = planned, {}
        self.resources = planned.resources()
        self._by_cloudformation(template, parameters)
        self._by_calls()

    def _artefacts(self):
        s3 = self.cloud.client("s3")
        s3.create_bucket(Bucket="artefacts", CreateBucketConfiguration={"LocationConstraint": REGION})
        s3.put_object(Bucket="artefacts", Key="function.zip", Body=_zip())

    def _by_cloudformation(self, template: dict, parameters: dict):
        resources = {
            logical: self.stack.decided({k: v for k, v in resource.items() if k in ("Type", "Properties")})
            for logical, resource in template["Resources"].items()
            if resource["Type"] in BY_MOTO and logical in self.resources
        }
        # A policy may name what is made later.
        text = json.dumps(resources)
        for later, arn in (('{"Fn::GetAtt": ["Function", "Arn"]}', self._attribute("Function", "Arn")),
                           ('{"Ref": "LiveAlias"}', self.stack.made_up("LiveAlias"))):
            text = text.replace(later, json.dumps(arn))
        body = {"Parameters": template["Parameters"], "Mappings": template["Mappings"], "Resources": json.loads(text)}
        cloudformation = self.cloud.client("cloudformation")
        cloudformation.create_stack(
            StackName=NAME, TemplateBody=json.dumps(body), Capabilities=["CAPABILITY_IAM"],
            Parameters=[{"ParameterKey": k, "ParameterValue": str(v)} for k, v in parameters.items()])
        status = cloudformation.describe_stacks(StackName=NAME)["Stacks"][0]["StackStatus"]
        assert status == "CREATE_COMPLETE", status
        listed = cloudformation.describe_stack_resources(StackName=NAME)["StackResources"]
        self.made.update({r["LogicalResourceId"]: r["PhysicalResourceId"] for r in listed})
        assert set(resources) <= set(self.made), set(resources) - set(self.made)

    def _by_calls(self):
        waiting = {n: r["Type"] for n, r in self.resources.items() if r["Type"] not in BY_MOTO}
        while waiting:
            ready = [n for n in waiting if not self._needs(n) & set(waiting)]
            assert ready, f"these wait for each other: {waiting}"
            for logical in ready:
                # Resolved again: by now what it refers to is made.
                properties = self.stack.resources()[logical]["Properties"]
                self.made[logical] = getattr(self, "_" + waiting.pop(logical).replace("::", "_").lower())(logical, properties)
        if "BulkBucket" in self.resources:
            # moto's CloudFormation leaves this out.
            blocked = self.resources["BulkBucket"]["Properties"]["PublicAccessBlockConfiguration"]
            self.cloud.client("s3").put_public_access_block(Bucket=self.made["BulkBucket"], PublicAccessBlockConfiguration=blocked)

    def _needs(self, logical: str) -> set[str]:
        text = json.dumps(self.stack.decided(self.stack.template["Resources"][logical]))
        return {n for n in self.resources if re.search(r'"Ref": "%s"|"%s",|\$\{%s[.}]' % (n, n, n), text)} - {logical}

    def _aws_lambda_function(self, logical, p):
        client, reserved = self.cloud.client("lambda"), p.pop("ReservedConcurrentExecutions", None)
        tags = {tag["Key"]: tag["Value"] for tag in p["Tags"]}
        client.create_function(**{**p, "MemorySize": int(p["MemorySize"]), "Timeout": int(p["Timeout"]), "Tags": tags})
        if reserved is not None:
            client.put_function_concurrency(FunctionName=p["FunctionName"], ReservedConcurrentExecutions=int(reserved))
        return p["FunctionName"]

    def _aws_lambda_version(self, logical, p):
        return self.cloud.client("lambda").publish_version(**p)["Version"]

    def _aws_lambda_alias(self, logical, p):
        return self.cloud.client("lambda").create_alias(**p)["AliasArn"]

    def _aws_lambda_url(self, logical, p):
        target = p.pop("TargetFunctionArn")
        return self.cloud.client("lambda").create_function_url_config(FunctionName=target, **p)["FunctionUrl"]

    def _aws_lambda_eventinvokeconfig(self, logical, p):
        return self.cloud.client("lambda").put_function_event_invoke_config(**p)["FunctionArn"]

    def _aws_lambda_eventsourcemapping(self, logical, p):
        p["ScalingConfig"]["MaximumConcurrency"] = int(p["ScalingConfig"]["MaximumConcurrency"])
        return self.cloud.client("lambda").create_event_source_mapping(**{**p, "BatchSize": int(p["BatchSize"])})["UUID"]

    def _aws_sqs_queuepolicy(self, logical, p):
        for queue in p["Queues"]:
            self.cloud.client("sqs").set_queue_attributes(QueueUrl=queue, Attributes={"Policy": json.dumps(p["PolicyDocument"])})
        return logical

    def _aws_lambda_permission(self, logical, p):
        return self.cloud.client("lambda").add_permission(StatementId=logical, **p)["Statement"]

    def _aws_cloudwatch_alarm(self, logical, p):
        self.cloud.client("cloudwatch").put_metric_alarm(AlarmName=f"{NAME}-{logical}", **p)
        return f"{NAME}-{logical}"

    def _aws_s3_bucketpolicy(self, logical, p):
        self.cloud.client("s3").put_bucket_policy(Bucket=p["Bucket"], Policy=json.dumps(p["PolicyDocument"]))
        return p["Bucket"]

    def _aws_apigatewayv2_api(self, logical, p):
        return self.cloud.client("apigatewayv2").create_api(**p)["ApiId"]

    def _aws_apigatewayv2_integration(self, logical, p):
        return self.cloud.client("apigatewayv2").create_integration(**p)["IntegrationId"]

    def _aws_apigatewayv2_stage(self, logical, p):
        settings = p["DefaultRouteSettings"]
        settings["ThrottlingBurstLimit"] = int(settings["ThrottlingBurstLimit"])
        return self.cloud.client("apigatewayv2").create_stage(**p)["StageName"]

    def _aws_apigatewayv2_route(self, logical, p):
        return self.cloud.client("apigatewayv2").create_route(**p)["RouteId"]

    def _aws_stepfunctions_statemachine(self, logical, p):
        self.definition = definition(p["DefinitionSubstitutions"])
        return self.cloud.client("stepfunctions").create_state_machine(
            name=p["StateMachineName"], type=p["StateMachineType"], roleArn=p["RoleArn"], definition=json.dumps(self.definition),
            tracingConfiguration={"enabled": p.get("TracingConfiguration", {}).get("Enabled", False)})["stateMachineArn"]

    def _ref(self, logical: str) -> str:
        return self.made[logical] if logical in self.made else self.stack.made_up(logical)

    def _attribute(self, logical: str, name: str) -> str:
        physical = self._ref(logical)
        kind = self.stack.template["Resources"][logical]["Type"] if name in ("Arn", "QueueName") else ""
        if kind == "AWS::SQS::Queue":
            queue = physical.rsplit("/", 1)[-1]
            return queue if name == "QueueName" else f"arn:aws:sqs:{REGION}:{ACCOUNT}:{queue}"
        if kind == "AWS::S3::Bucket":
            return f"arn:aws:s3:::{physical}"
        if name == "Version":
            return physical
        if kind == "AWS::Lambda::Function":
            return f"arn:aws:lambda:{REGION}:{ACCOUNT}:function:{NAME}"
        if kind == "AWS::IAM::Role":
            return f"arn:aws:iam::{ACCOUNT}:role/{physical}"
        return f"{name}.of.{logical}"


def _zip() -> bytes:
    import io
    import zipfile

    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("bootstrap", "")
    return data.getvalue()
