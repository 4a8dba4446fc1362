import yaml


def load_plan(path):
    with open(path, encoding="utf-8") as f:
        return yaml.safe_load(f)
