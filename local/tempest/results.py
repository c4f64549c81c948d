"""Runs a command that writes a subunit stream; writes a line of JSON for each test that has ended."""

import json
import subprocess
import sys

import subunit
import testtools


def report(test):
    # What was only found, before anything ran.
    if test["status"] == "exists":
        return
    start, end = test["timestamps"]
    details = {name: detail.as_text() for name, detail in test["details"].items() if detail.content_type.type == "text"}
    line = {
        "id": test["id"],
        "status": test["status"],
        "seconds": (end - start).total_seconds() if start and end else 0,
        "reason": details.pop("reason", ""),
        "details": "" if test["status"] in ("success", "skip") else "\n".join(details.values()),
    }
    print(json.dumps(line), flush=True)


command = subprocess.Popen(sys.argv[1:], stdout=subprocess.PIPE)
result = testtools.StreamToDict(report)
result.startTestRun()
subunit.ByteStreamToStreamResult(command.stdout, non_subunit_name="output").run(result)
result.stopTestRun()
sys.exit(command.wait())
