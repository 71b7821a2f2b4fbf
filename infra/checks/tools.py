"""A check that cannot run says so and fails, unless INFRA_CHECK_OPTIONAL=1 asks it only to say so."""

import importlib.util
import os
import sys
import unittest


def missing(what: str, how: str) -> None:
    said = f"NOT CHECKED, {what} is missing: {how}"
    print(f"\n!!! {said}", file=sys.stderr)
    if os.environ.get("INFRA_CHECK_OPTIONAL") == "1":
        raise unittest.SkipTest(said)
    raise AssertionError(said + " (or INFRA_CHECK_OPTIONAL=1)")


def needs(*modules: str):
    """For a test class: the Python modules without which it can show nothing."""

    def decorate(case):
        prepare = case.setUpClass.__func__

        def set_up(cls):
            for module in modules:
                if importlib.util.find_spec(module) is None:
                    missing(f"the Python module {module}", "python3 -m pip install -r infra/requirements.txt")
            prepare(cls)

        case.setUpClass = classmethod(set_up)
        return case

    return decorate
