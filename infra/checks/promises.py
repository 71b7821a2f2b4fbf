"""What the template promises, under any parameters: each function returns what is broken, best nothing."""

import json

import policy

# What a bill or a search by tag can find.
TAGGED = {"AWS::Lambda::Function", "AWS::IAM::Role", "AWS::Logs::LogGroup", "AWS::SQS::Queue", "AWS::S3::Bucket", "AWS::StepFunctions::StateMachine",
          "AWS::SNS::Topic", "AWS::CloudWatch::Alarm", "AWS::ApiGatewayV2::Api", "AWS::ApiGatewayV2::Stage"}
SLACK_PATHS = {"POST /slack/commands", "POST /slack/events", "POST /slack/interactions"}


def of_type(resources: dict, kind: str) -> dict:
    return {name: r["Properties"] for name, r in resources.items() if r["Type"] == kind}


def runs_as_asked(stack, resources) -> list[str]:
    function = resources["Function"]["Properties"]
    native = stack.given["Packaging"] == "native"
    broken = []
    if function["Runtime"] != ("provided.al2023" if native else stack.given["Packaging"]):
        broken.append(f"runtime is {function['Runtime']}")
    if function["Architectures"] != [stack.given["Architecture"]]:
        broken.append(f"architecture is {function['Architectures']}")
    if ("SnapStart" in function) == native or ("LiveAlias" in resources) == native:
        broken.append("SnapStart and its alias belong to the JVM only")
    if function.get("LoggingConfig", {}).get("LogGroup") != "ref.LogGroup":
        broken.append("the log goes where no retention is set")
    if "RetentionInDays" not in resources["LogGroup"]["Properties"]:
        broken.append("the log is kept for ever")
    return broken


def snapshot_follows_configuration(stack, resources) -> list[str]:
    if "SnapshotVersion" not in resources:
        return []
    description = resources["SnapshotVersion"]["Properties"]["Description"]
    parts = ("Release", "Packaging", "Access", "Engine", "Timeout", "MemorySize")
    broken = [f"a new {p} publishes no version" for p in parts if stack.given[p] not in description]
    if stack.given["Release"] not in resources["Function"]["Properties"]["Description"]:
        broken.append("a release that changes nothing else fails, since Lambda publishes nothing twice")
    return broken


def url_is_guarded(stack, resources) -> list[str]:
    """By IAM, or by keys that are set and that Lede is told to ask for."""
    environment = resources["Function"]["Properties"]["Environment"]["Variables"]
    by_keys = stack.given["Access"] == "keys" and stack.given["ApiKeys"] != ""
    doors = {name: url["AuthType"] for name, url in of_type(resources, "AWS::Lambda::Url").items()}
    for name, route in of_type(resources, "AWS::ApiGatewayV2::Route").items():
        if route["RouteKey"] not in SLACK_PATHS:
            doors[name] = route.get("AuthorizationType", "NONE")
    broken = [f"{name} has {kind}" for name, kind in doors.items() if kind != ("NONE" if by_keys else "AWS_IAM")]
    upstream = environment["LEDE_ACCESS_UPSTREAM_AUTHORIZER"]
    if upstream != ("false" if by_keys else "true"):
        broken.append(f"Lede is told that something in front authorizes: {upstream}")
    if by_keys and environment.get("LEDE_ACCESS_API_KEYS") != stack.given["ApiKeys"]:
        broken.append("Lede is not told the keys")
    for name, permission in of_type(resources, "AWS::Lambda::Permission").items():
        if permission["Principal"] == "*" and not by_keys:
            broken.append(f"{name} lets in anybody")
        if permission["Principal"] != "*" and "SourceArn" not in permission:
            broken.append(f"{name} lets in a service on behalf of anybody")
    return broken


def slack_opens_nothing_else(stack, resources) -> list[str]:
    routes = {r["RouteKey"] for r in of_type(resources, "AWS::ApiGatewayV2::Route").values()}
    wanted = (SLACK_PATHS if stack.given["SlackSigningSecret"] else set()) | (
        {"$default"} if stack.given["HttpApi"] == "true" else set())
    return [] if routes == wanted else [f"routes are {sorted(routes)}, not {sorted(wanted)}"]


def only_the_function_sends_tasks(stack, resources) -> list[str]:
    environment = resources["Function"]["Properties"]["Environment"]["Variables"]
    if not stack.given["SlackSigningSecret"]:
        return [name for name in resources if name.startswith("Tasks")] + [name for name in environment if "TASKS" in name]
    denied = {
        "Effect": "Deny", "Principal": "*", "Action": "sqs:SendMessage", "Resource": "Arn.of.TasksQueue",
        "Condition": {"ArnNotEquals": {"aws:PrincipalArn": "Arn.of.FunctionRole"}}}
    broken = [] if environment.get("LEDE_LAMBDA_TASKS_QUEUE") == "ref.TasksQueue" else ["the function does not know the queue of its tasks"]
    held = resources.get("TasksQueuePolicy", {}).get("Properties", {})
    statements = held.get("PolicyDocument", {}).get("Statement", [])
    if held.get("Queues") != ["ref.TasksQueue"] or [{k: v for k, v in s.items() if k != "Sid"} for s in statements] != [denied]:
        broken.append("others may send tasks, which act with Slack's token")
    return broken


def no_secret_is_written_down(stack, resources) -> list[str]:
    environment = resources["Function"]["Properties"]["Environment"]["Variables"]
    return [
        f"{name} is {value!r}"
        for name, value in environment.items()
        if any(word in name for word in ("API_KEY", "SECRET", "TOKEN")) and name != "LEDE_ACCESS_API_KEYS"
        and not (value.startswith("{{resolve:secretsmanager:") and value.endswith("}}"))
    ]


def no_job_is_lost(stack, resources) -> list[str]:
    timeout = int(stack.given["Timeout"])
    last = int(resources["Function"]["Properties"]["Environment"]["Variables"]["LEDE_LAMBDA_MAX_RECEIVES"])
    broken = []
    for kind, dead in (("Jobs", "DeadLetterQueue"), ("Tasks", "TasksDeadLetterQueue")):
        if kind == "Tasks" and not stack.given["SlackSigningSecret"]:
            continue
        queue, mapping = resources[f"{kind}Queue"]["Properties"], resources[f"{kind}Mapping"]["Properties"]
        if queue["VisibilityTimeout"] < 6 * timeout:
            broken.append(f"{kind} are visible again after {queue['VisibilityTimeout']} s; a call may take {timeout}")
        if queue["RedrivePolicy"]["deadLetterTargetArn"] != f"Arn.of.{dead}":
            broken.append(f"{kind} have no dead-letter queue")
        if queue["RedrivePolicy"]["maxReceiveCount"] != last:
            broken.append(f"{kind} are not told which try is the last")
        if mapping.get("FunctionResponseTypes") != ["ReportBatchItemFailures"]:
            broken.append(f"one failure in a batch of {kind} is all of them")
        if mapping.get("ScalingConfig", {}).get("MaximumConcurrency", 0) < 2:
            broken.append(f"{kind} have no bound")
    ends = resources["UnheardCalls"]["Properties"]["DestinationConfig"]
    if set(ends) != {"OnSuccess", "OnFailure"}:
        broken.append("asynchronous calls end nowhere")
    for name, queue in of_type(resources, "AWS::SQS::Queue").items():
        if not queue.get("SqsManagedSseEnabled"):
            broken.append(f"{name} is not encrypted")
    return broken


def nothing_may_do_more(stack, resources) -> list[str]:
    broken = []
    for name, role in of_type(resources, "AWS::IAM::Role").items():
        if "ManagedPolicyArns" in role:
            broken.append(f"{name} has policies that are not in the template")
        for inline in role["Policies"]:
            text = json.dumps(inline["PolicyDocument"])
            # Made-up names of this check become ARNs, so that what is judged has the form that IAM sees.
            document = json.loads(text.replace("ref.LogGroup", "/lede/lede").replace("Arn.of.BulkBucket", "arn:aws:s3:::bulk"))
            broken += [f"{name}, {found}" for found in policy.too_wide(document)]
            models = [s for s in document["Statement"] if any(a.startswith("bedrock:") for a in policy.listed(s["Action"]))]
            if bool(models) != (stack.given["Engine"] == "bedrock" and name == "FunctionRole"):
                broken.append(f"{name} may ask a model: {bool(models)}")
    return broken


def somebody_is_told(stack, resources) -> list[str]:
    wanted = {("AWS/Lambda", "Errors"), ("AWS/Lambda", "Throttles"), ("AWS/Lambda", "Duration"),
              ("AWS/SQS", "ApproximateAgeOfOldestMessage"), ("AWS/SQS", "ApproximateNumberOfMessagesVisible")}
    alarms = of_type(resources, "AWS::CloudWatch::Alarm")
    seen = {(a["Namespace"], a["MetricName"]) for a in alarms.values()}
    broken = [f"no alarm for {missing}" for missing in sorted(wanted - seen)]
    for name, alarm in alarms.items():
        if stack.given["AlarmEmail"] and alarm.get("AlarmActions") != ["ref.AlarmTopic"]:
            broken.append(f"{name} tells nobody")
        if alarm["MetricName"] == "Duration" and not (
                alarm["ExtendedStatistic"] == "p95" and alarm["Threshold"] < 1000 * int(stack.given["Timeout"])):
            broken.append(f"{name} never goes off")
    return broken


def everything_is_tagged(stack, resources) -> list[str]:
    return [name for name, r in resources.items() if r["Type"] in TAGGED and "lede" not in json.dumps(r["Properties"].get("Tags", ""))]


ALL = (runs_as_asked, snapshot_follows_configuration, url_is_guarded, slack_opens_nothing_else, only_the_function_sends_tasks, no_secret_is_written_down,
       no_job_is_lost, nothing_may_do_more, somebody_is_told, everything_is_tagged)


def broken(stack) -> list[str]:
    resources = stack.resources()
    return [f"{promise.__name__}: {what}" for promise in ALL for what in promise(stack, resources)]
