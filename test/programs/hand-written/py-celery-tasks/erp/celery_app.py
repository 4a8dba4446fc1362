from celery import Celery


app = Celery("erp", broker="redis://127.0.0.1:6379/0")
app.conf.task_always_eager = True
