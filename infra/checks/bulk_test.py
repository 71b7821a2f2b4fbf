"""The state machine: its definition is sound, and it runs a hundred links on moto's interpreter."""

import copy
import json
import shutil
import sys
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

import function
import tools
from stack import ACCOUNT, INFRA, REGION, definition, source, translate

NAMES = {"Partition": "aws", "FunctionArn": "arn:aws:lambda:eu-central-1:123456789012:function:lede", "Bucket": "bulk", "Concurrency": 50,
         "BatchSize": 10, "ToleratedFailurePercentage": 5}
EVENTS = INFRA.parent / "src/test/resources/lambda"


def machines(machine: dict):
    """A machine and those inside its maps."""
    yield machine
    for state in machine["States"].values():
        if state["Type"] == "Map":
            yield from machines(state["ItemProcessor"])


def ways_out(state: dict) -> set[str]:
    found = {state.get("Next"), state.get("Default")}
    found |= {choice["Next"] for choice in state.get("Choices", [])} | {c["Next"] for c in state.get("Catch", [])}
    return found - {None}


def unsound(machine: dict) -> list[str]:
    """What is wrong with the graph: a state that nothing leads to, that leads nowhere, or a call without retries."""
    found, names = [], []
    for part in machines(machine):
        states = part["States"]
        names += list(states)
        seen, todo = set(), [part["StartAt"]]
        while todo:
            name = todo.pop()
            if name not in states:
                found.append(f"no state {name}")
            elif name not in seen:
                seen.add(name)
                todo += ways_out(states[name])
        found += [f"{name} is never reached" for name in set(states) - seen]
        ends = {n for n, s in states.items() if s.get("End") or s["Type"] in ("Succeed", "Fail")}
        for name in seen & set(states):
            reach, todo = set(), [name]
            while todo:
                at = todo.pop()
                if at not in reach and at in states:
                    reach.add(at)
                    todo += ways_out(states[at])
            if not reach & ends:
                found.append(f"{name} never ends")
        found += [f"{name} is tried once only" for name, s in states.items() if s["Type"] == "Task" and not s.get("Retry")]
    found += [f"two states are called {name}" for name in {n for n in names if names.count(n) > 1}]
    return found


class DefinitionTest(unittest.TestCase):
    def setUp(self):
        self.machine = definition(NAMES)
        self.maps = [s for s in self.machine["States"].values() if s["Type"] == "Map"]

    def test_reaches_and_ends_every_state(self):
        self.assertEqual([], unsound(self.machine))

    def test_finds_an_unsound_machine(self):
        for change in (lambda s: s["Count"].update(Next="Nowhere"), lambda s: s["Count"].pop("Retry"), lambda s: s.update(Lost={"Type": "Succeed"}),
                       lambda s: s["Write summary"].update(Next="Count") or s["Summarise"].update(Next="Count"),
                       lambda s: s["Links from CSV"]["ItemProcessor"]["States"]["Briefs for CSV"].pop("Retry")):
            mutant = copy.deepcopy(self.machine)
            change(mutant["States"])
            self.assertNotEqual([], unsound(mutant))

    def test_treats_both_formats_alike(self):
        def nameless(state):
            text = json.dumps({k: v for k, v in state.items() if k not in ("Comment", "ItemReader")})
            return text.replace("Briefs for CSV", "Briefs").replace("Briefs for JSON Lines", "Briefs")

        csv, lines = self.maps
        self.assertEqual(nameless(csv), nameless(lines))
        self.assertEqual(csv["ItemReader"]["Parameters"], lines["ItemReader"]["Parameters"])
        self.assertEqual(["CSV", "JSONL"], [m["ItemReader"]["ReaderConfig"]["InputType"] for m in self.maps])

    def test_backs_off_with_jitter_within_the_five_minutes_of_an_express_execution(self):
        for state in self.maps:
            task, = state["ItemProcessor"]["States"].values()
            for retry in task["Retry"]:
                self.assertEqual("FULL", retry["JitterStrategy"])
                waits = [min(retry["IntervalSeconds"] * retry.get("BackoffRate", 2) ** n, retry.get("MaxDelaySeconds", 1e9))
                         for n in range(retry["MaxAttempts"])]
                # A throttled call fails at once; every other one may take the whole time-out each time.
                slow = 0 if "Lambda.TooManyRequestsException" in retry["ErrorEquals"] else 1
                calls = 1 if "Lambda.ServiceException" in retry["ErrorEquals"] else retry["MaxAttempts"] + 1
                self.assertLess(sum(waits) + slow * calls * task["TimeoutSeconds"] + 65, 300, retry)
            self.assertGreater(task["TimeoutSeconds"], 60)

    def test_is_valid_for_the_asl_validator(self):
        npx = shutil.which("npx")
        if npx is None:
            tools.missing("npx, for asl-validator", "install Node.js")
        with tempfile.TemporaryDirectory() as folder:
            good, bad = Path(folder) / "good.json", Path(folder) / "bad.json"
            good.write_text(json.dumps(self.machine))
            broken = copy.deepcopy(self.machine)
            broken["States"]["Count"]["Next"] = "Nowhere"
            bad.write_text(json.dumps(broken))
            run = self.validate(npx, good)
            if "State machine definition" not in run.stdout + run.stderr:
                tools.missing("asl-validator 4.0.0", f"npx cannot get it: {run.stderr[-200:]}")
            self.assertEqual(0, run.returncode, run.stdout + run.stderr)
            self.assertNotEqual(0, self.validate(npx, bad).returncode)

    @staticmethod
    def validate(npx, path):
        return subprocess.run([npx, "--yes", "asl-validator@4.0.0", "--json-path", str(path)], capture_output=True, text=True, timeout=120)


def for_moto(machine: dict) -> dict:
    """What moto's interpreter does not know, left out or said in another way: it has no ItemBatcher (here every item is a
    batch of its own, in the same shape), no express executions, no JSON Lines (read as a JSON array), no WriterConfig, no object
    as the body of an S3 object, no time as text, no capital letters in AWS's members; and it really waits."""
    machine = copy.deepcopy(machine)
    for state in machine["States"].values():
        if state["Type"] != "Map":
            continue
        del state["ItemBatcher"], state["ResultWriter"]["WriterConfig"]
        state["ItemProcessor"]["ProcessorConfig"]["ExecutionType"] = "STANDARD"
        state["ItemSelector"] = {"Items.$": "States.Array($$.Map.Item.Value)"}
        state["ItemReader"]["ReaderConfig"]["InputType"] = state["ItemReader"]["ReaderConfig"]["InputType"].replace("JSONL", "JSON")
        task, = state["ItemProcessor"]["States"].values()
        for retry in task["Retry"]:
            retry.update(IntervalSeconds=1, MaxAttempts=1)
            retry.pop("MaxDelaySeconds", None)
            retry.pop("JitterStrategy")
    for name in ("Count", "Write summary"):
        del machine["States"][name]["Retry"]
    machine["States"]["Count"].update(
        Parameters={"mapRunArn.$": "$.map.MapRunArn"}, ResultSelector={"items.$": "$.itemCounts", "batches.$": "$.executionCounts"})
    for name in ("Summarise", "Summarise failure"):
        for member in ("started.$", "ended.$"):
            del machine["States"][name]["Parameters"]["summary"][member]
    machine["States"]["Write summary"]["Parameters"]["Body.$"] = "States.JsonToString($.summary)"
    return machine


@tools.needs("moto", "boto3", "flask", "antlr4", "jsonpath_ng", "samtranslator")
class RunTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        from cloud import Cloud, Deployment
        from moto.awslambda.models import LambdaBackend
        from moto.core.config import default_user_config

        cls.cloud = Cloud()
        cls.addClassCleanup(cls.cloud.stop)
        cls.cloud.empty()
        deployment = Deployment(cls.cloud, translate(source()), {"BulkConcurrency": "10"})
        cls.bucket = deployment.made["BulkBucket"]
        # moto holds everybody to this one, although its condition excepts those who come by TLS.
        cls.cloud.client("s3").delete_bucket_policy(Bucket=cls.bucket)
        role = deployment.stack.resources()["BulkStateMachine"]["Properties"]["RoleArn"]
        default_user_config["stepfunctions"] = {"execute_state_machine": True}
        cls.addClassCleanup(default_user_config.pop, "stepfunctions")
        cls.definition, cls.role = json.dumps(for_moto(deployment.definition)), role
        site = function.serve(function.Pages)
        cls.addClassCleanup(site.shutdown)
        cls.site = f"localhost:{site.server_port}"
        cls.function = function.started(cls.site)
        cls.addClassCleanup(cls.function.stop)
        print(f"the hundred links go to {cls.function.kind}", file=sys.stderr)
        original = LambdaBackend.invoke
        LambdaBackend.invoke = lambda backend, function_name, qualifier, body, headers, response_headers: cls.invoked(body, response_headers)
        cls.addClassCleanup(setattr, LambdaBackend, "invoke", original)

    @classmethod
    def invoked(cls, body, headers):
        event = json.loads(body)
        cls.events.append(event)
        if cls.failing:
            headers["x-amz-function-error"] = "Unhandled"
            return json.dumps({"errorMessage": "out of order", "errorType": "java.lang.IllegalStateException"}).encode()
        answer = cls.function.invoke(event)
        cls.results += answer["results"]
        return json.dumps(answer).encode()

    def setUp(self):
        from moto.stepfunctions.parser.models import stepfunctions_parser_backends

        type(self).events, type(self).results, type(self).failing = [], [], False
        # moto copies all that it has for each run, and cannot copy one that has run.
        stepfunctions_parser_backends[ACCOUNT][REGION].reset()

    def run_machine(self, key: str, body: str = "", **values) -> tuple[dict, dict]:
        """The execution as it ended, and its summary.json if there is one."""
        states, s3 = self.cloud.client("stepfunctions"), self.cloud.client("s3")
        if body:
            s3.put_object(Bucket=self.bucket, Key=key, Body=body.encode())
        name = key.replace("/", "-").replace(".", "-")
        machine = states.create_state_machine(name=f"lede-{name}", definition=self.definition, roleArn=self.role)["stateMachineArn"]
        arn = states.start_execution(stateMachineArn=machine, name=name, input=json.dumps({"key": key} | values))["executionArn"]
        for _ in range(300):
            ended = states.describe_execution(executionArn=arn)
            if ended["status"] != "RUNNING":
                break
            time.sleep(0.1)
        try:
            return ended, json.load(s3.get_object(Bucket=self.bucket, Key=f"out/{name}/summary.json")["Body"])
        except s3.exceptions.NoSuchKey:
            return ended, {}

    def links(self):
        return [f"http://{self.site}/story?a=1,{n}" if n % 10 else f"http://169.254.169.254/{n}" for n in range(100)]

    def test_sends_each_of_a_hundred_links_once_and_sums_up(self):
        ended, summary = self.run_machine("in/links.csv", "url,length\n" + "".join(f'"{link}",short\n' for link in self.links()))
        self.assertEqual("SUCCEEDED", ended["status"], ended)
        self.assertEqual(sorted(self.links()), sorted(e["Items"][0]["url"] for e in self.events))
        briefs = {r["input"]["url"] for r in self.results if r.get("brief", {}).get("summary")}
        denied = {r["input"]["url"] for r in self.results if r.get("problem", {}).get("code") == "url-denied"}
        self.assertEqual((90, 10, set(self.links())), (len(briefs), len(denied), briefs | denied))
        self.assertEqual(("succeeded", "in/links.csv", 100), (summary["outcome"], summary["links"], summary["items"]["succeeded"]))
        self.assertEqual(summary, json.loads(ended["output"]))

    def test_sends_events_of_the_shape_that_the_function_is_tested_with(self):
        self.run_machine("in/shape.csv", "url,length\nhttp://169.254.169.254/,short\n")
        sample = json.loads((EVENTS / "map-batch.json").read_text())
        self.assertEqual([{"Items": [{"url": "http://169.254.169.254/", "length": "short"}]}], self.events)
        self.assertLessEqual(set(self.events[0]), set(sample))

    def test_takes_columns_in_any_order_empty_cells_and_columns_of_the_senders_own(self):
        link = f"http://{self.site}/story"
        ended, _ = self.run_machine("in/columns.csv", f'desk,length,url,language\n"city, east",,{link}?1,\n,short,{link}?2,en\n')
        self.assertEqual("SUCCEEDED", ended["status"], ended)
        rows = [{"desk": "city, east", "length": "", "url": f"{link}?1", "language": ""}, {"desk": "", "length": "short", "url": f"{link}?2", "language": "en"}]
        self.assertEqual(rows, sorted((r["input"] for r in self.results), key=lambda row: row["url"]))
        self.assertEqual(2, sum("brief" in r for r in self.results), self.results)

    def test_reads_json_lines(self):
        ended, summary = self.run_machine("in/links.jsonl", json.dumps([{"url": link} for link in self.links()[:5]]))
        self.assertEqual("SUCCEEDED", ended["status"], ended)
        self.assertEqual(5, len(self.events))

    def test_takes_values_for_one_run(self):
        ended, _ = self.run_machine("in/few.csv", "url\nhttp://169.254.169.254/\n", concurrency=1, toleratedFailurePercentage=0)
        self.assertEqual("SUCCEEDED", ended["status"], ended)

    def test_counts_what_a_failing_function_lost(self):
        # Whether that fails the run is up to ToleratedFailurePercentagePath, which moto reads and does not heed.
        type(self).failing = True
        _, summary = self.run_machine("in/bad.csv", "url\nhttp://169.254.169.254/\n")
        self.assertEqual((1, 0), (summary["items"]["failed"], summary["items"]["succeeded"]))

    def test_says_why_when_there_is_no_file(self):
        ended, summary = self.run_machine("in/none.csv")
        self.assertEqual(("FAILED", "Lede.Bulk", "failed"), (ended["status"], ended["error"], summary["outcome"]))
        self.assertEqual(ended["cause"], summary["cause"])

    def test_refuses_a_file_of_another_kind(self):
        self.assert_refused("in/links.txt")

    def test_refuses_a_file_from_elsewhere_in_the_bucket(self):
        self.assert_refused("out/links.csv")

    def assert_refused(self, key):
        ended, summary = self.run_machine(key)
        self.assertEqual(("FAILED", "Lede.Input", {}), (ended["status"], ended["error"], summary))


if __name__ == "__main__":
    unittest.main()
