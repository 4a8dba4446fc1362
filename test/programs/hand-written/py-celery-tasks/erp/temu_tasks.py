from .celery_app import app
from .sdk import TemuClient
from .shops import get_shop


@app.task
def call_semi01(api_type, data=None):
    client = TemuClient(get_shop("semi01")).__enter__()
    return client.request(api_type, data)
