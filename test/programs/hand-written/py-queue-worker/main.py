import queue

from worker import Worker, enqueue_all

jobs = queue.Queue()
enqueue_all(jobs)
Worker(jobs).drain()
