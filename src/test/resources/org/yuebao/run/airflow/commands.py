"""The command lines that a DAG's tasks would run, a JSON list each: what Airflow's hook for Beam makes of options.

True becomes a bare flag, False and None are dropped, a list is repeated, all else is written out.
"""

import json
import sys
import types

commands = []


class DAG:
    def __init__(self, dag_id, params=None, **_):
        self.params = params or {}

    def __enter__(self):
        DAG.current = self

    def __exit__(self, *_):
        DAG.current = None


class BeamRunJavaPipelineOperator:
    def __init__(self, *, task_id, runner, jar, pipeline_options, job_class=None):
        command = ["java", "-cp", jar, job_class] if job_class else ["java", "-jar", jar]
        commands.append(command + [f"--runner={runner}", *arguments(pipeline_options)])


def arguments(options):
    for name, value in options.items():
        for each in value if isinstance(value, list) else [value]:
            if each is True:
                yield f"--{name}"
            elif each is not False and each is not None:
                yield f"--{name}={filled(str(each))}"


def filled(text):
    for name, value in DAG.current.params.items():
        text = text.replace("{{ params.%s }}" % name, value)
    return text


def module(name, **members):
    sys.modules[name] = types.ModuleType(name)
    vars(sys.modules[name]).update(members)


for parent in ["", ".providers", ".providers.apache", ".providers.apache.beam", ".providers.apache.beam.operators"]:
    module("airflow" + parent, DAG=DAG)
module("airflow.providers.apache.beam.operators.beam", BeamRunJavaPipelineOperator=BeamRunJavaPipelineOperator)

exec(compile(open(sys.argv[1], encoding="utf-8").read(), sys.argv[1], "exec"))
for command in commands:
    print(json.dumps(list(command)))
