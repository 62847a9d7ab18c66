"""Yuebao every morning at six, by Airflow with its provider for Apache Beam.

Airflow gives options only, so that the spec is one of them. A task fails on every exit code but 0: one that found another run at work (75) is tried
again half an hour later, and then finds nothing new.
"""

import os
from datetime import datetime, timedelta

from airflow import DAG
from airflow.providers.apache.beam.operators.beam import BeamRunJavaPipelineOperator

HOME = os.environ.get("YUEBAO_HOME", "/opt/yuebao")

with DAG(
    dag_id="yuebao_daily",
    schedule="0 6 * * *",
    start_date=datetime(2024, 1, 1),
    catchup=False,
    max_active_runs=1,
    default_args={"retries": 2, "retry_delay": timedelta(minutes=30)},
):
    BeamRunJavaPipelineOperator(
        task_id="publish",
        runner="DirectRunner",
        jar=f"{HOME}/yuebao.jar",
        pipeline_options={
            "spec": f"{HOME}/pipelines/daily.yaml",
            "output": f"{HOME}/out/daily",
            "keepRuns": 30,
        },
    )

with DAG(
    dag_id="yuebao_backfill",
    schedule=None,
    start_date=datetime(2024, 1, 1),
    params={"start": "2019-01-01", "end": "2020-01-01"},
):
    BeamRunJavaPipelineOperator(
        task_id="publish",
        runner="DirectRunner",
        jar=f"{HOME}/yuebao.jar",
        pipeline_options={
            "spec": f"{HOME}/pipelines/backfill.yaml",
            "output": f"{HOME}/out/backfill",
            "dataIntervalStart": "{{ params.start }}",
            "dataIntervalEnd": "{{ params.end }}",
        },
    )
