from pathlib import Path

from runner.loader import load_plan
from runner.engine import Engine

plan = load_plan(Path(__file__).parent / "tasks.yaml")
engine = Engine(plan["gateway"], plan["account"])
for task in plan["tasks"].values():
    engine.run(task)
engine.summary()
