"""What the documents say is what the files have."""

import json
import os
import re
import subprocess
import sys
import tomllib
import unittest

import promises
import tools
from stack import INFRA, source

README = (INFRA / "README.md").read_text()
EVENTS = INFRA.parent / "src/test/resources/lambda"
SHAPES = {"direct-url", "direct-text", "direct-bad", "http-api-v2", "function-url", "http-api-v2-base64", "rest-v1", "alb-single", "alb-multi", "sqs",
          "sqs-fifo", "sns", "eventbridge", "map-item", "map-batch", "unknown"}


@tools.needs("samtranslator", "yaml")
class DocsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.template = source()

    def test_names_every_parameter_and_no_other(self):
        section = README[README.index("Parameters go after"):README.index("### Secrets")]
        named = set(re.findall(r"`([A-Z][A-Za-z]+)`", section))
        self.assertEqual(set(self.template["Parameters"]), named)

    def test_overrides_and_outputs_exist(self):
        overridden = set(re.findall(r"\b([A-Z][A-Za-z]+)=", " ".join(re.findall(r"--parameter-overrides ([^\n|]*)", README))))
        self.assertLessEqual(overridden, set(self.template["Parameters"]))
        self.assertLessEqual(set(re.findall(r"\bout ([A-Z]\w+)", README)), set(self.template["Outputs"]))

    def test_shows_the_table_that_the_script_prints(self):
        shown = README[README.index("<!-- million -->") + 16:README.index("<!-- /million -->")].strip()
        run = subprocess.run([sys.executable, str(INFRA / "million.py")], capture_output=True, text=True, check=True)
        self.assertEqual(run.stdout.strip(), shown)

    def test_has_one_sample_of_each_event(self):
        self.assertEqual(SHAPES, {p.stem for p in EVENTS.glob("*.json")} & SHAPES)
        for name in SHAPES:
            self.assertIsInstance(json.loads((EVENTS / f"{name}.json").read_text()), dict)
        for link in re.findall(r"resources/lambda/([a-z0-9-]+\.json)", README):
            self.assertTrue((EVENTS / link).exists(), link)

    def test_shows_what_comes_of_each_sample(self):
        told = re.findall(r"^## (\S+)$", (EVENTS / "README.md").read_text(), re.MULTILINE)
        self.assertEqual(sorted(p.stem for p in EVENTS.glob("*.json")), told)

    def test_shows_what_the_function_answers_now(self):
        zip_path = os.environ.get("LEDE_FUNCTION_ZIP")
        if not zip_path:
            self.skipTest("LEDE_FUNCTION_ZIP is not set")
        run = subprocess.run([sys.executable, str(INFRA.parent / "src/bench/lambda"), "--transcript", zip_path], capture_output=True, text=True, check=True)
        self.assertEqual((EVENTS / "README.md").read_text(), run.stdout)

    def test_links_to_files_that_exist(self):
        for link in re.findall(r"\]\((?!https?://)([^)#]+)", README):
            self.assertTrue((INFRA / link).exists(), link)

    def test_configures_sam_for_this_template(self):
        config = tomllib.loads((INFRA / "samconfig.toml").read_text())
        for name in ("default", "jvm"):
            self.assertEqual(("lede", True), (config[name]["deploy"]["parameters"]["stack_name"], config[name]["deploy"]["parameters"]["resolve_s3"]))

    def test_sends_slack_to_the_routes_of_the_template(self):
        import yaml

        manifest = yaml.safe_load((INFRA / "slack-manifest.yaml").read_text())
        used = {command["url"] for command in manifest["features"]["slash_commands"]}
        used |= {manifest["settings"][part]["request_url"] for part in ("interactivity", "event_subscriptions")}
        self.assertEqual({p.replace("POST ", "https://YOUR-LEDE") for p in promises.SLACK_PATHS}, used)
        routes = {r["Properties"]["RouteKey"] for r in self.template["Resources"].values() if r["Type"] == "AWS::ApiGatewayV2::Route"}
        self.assertEqual(promises.SLACK_PATHS | {"$default"}, routes)


if __name__ == "__main__":
    unittest.main()
