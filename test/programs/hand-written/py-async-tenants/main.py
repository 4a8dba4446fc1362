import asyncio
import json
from pathlib import Path

from sync.runner import sync_all

TENANTS = json.loads((Path(__file__).parent / "tenants.json").read_text(encoding="utf-8"))

asyncio.run(sync_all(TENANTS))
